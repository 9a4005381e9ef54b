namespace NetGen.Benchmarks.Compiling;

/// <summary>What a network costs until it runs; times in milliseconds.</summary>
/// <param name="Subject">The network.</param>
/// <param name="Generator">The generator's time.</param>
/// <param name="Compiler">The compiler's, the generator's included.</param>
/// <param name="Lines">The lines that were generated.</param>
/// <param name="Methods">The methods of the generated classes.</param>
/// <param name="Bytes">Their IL.</param>
/// <param name="LongestMethod">The longest of them.</param>
/// <param name="LongestBytes">Its IL.</param>
/// <param name="Predict">The JIT's part in the first prediction.</param>
/// <param name="Step">The JIT's part in the first training step; null without a loss.</param>
internal sealed record CompileCosts(
    CompileSubject Subject, double Generator, double Compiler, int Lines, int Methods, int Bytes, string LongestMethod, int LongestBytes, JitTime Predict, JitTime? Step);

/// <summary>What the JIT did.</summary>
/// <param name="Milliseconds">Its time.</param>
/// <param name="Methods">The methods that it compiled.</param>
internal readonly record struct JitTime(double Milliseconds, int Methods);
