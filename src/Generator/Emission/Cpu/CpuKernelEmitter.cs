using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Turns one kind of kernel into C# for the processor. One class a kind, listed in the catalogue.</summary>
internal abstract class CpuKernelEmitter
{
    /// <summary>Whether the kernel has a generated method; else its call goes to the runtime.</summary>
    public abstract bool HasMethod(Kernel kernel);

    /// <summary>Writes the kernel's method.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="method">The method's name.</param>
    public abstract void WriteMethod(CodeWriter code, Kernel kernel, string method);

    /// <summary>The text of a call.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="operands">The operands' texts, what is read before what is written.</param>
    /// <param name="site">Where the call stands.</param>
    public abstract string Call(Kernel kernel, string method, IReadOnlyList<string> operands, CallSite site);

    /// <summary>The text of a call for the first sample alone.</summary>
    public abstract string CallSingle(Kernel kernel, string method, IReadOnlyList<string> operands);
}

/// <summary>Where a call stands.</summary>
/// <param name="Range">The arguments that say which samples, or the batch and which items.</param>
/// <param name="Condition">Gives <see cref="Activates"/>, for the kernels that ask.</param>
internal readonly record struct CallSite(string Range, Func<string> Condition)
{
    /// <summary>A condition under which a fused activation is applied.</summary>
    public string Activates => Condition();
}

/// <summary>An emitter for one record of kernels.</summary>
internal abstract class CpuKernelEmitter<TKernel> : CpuKernelEmitter
    where TKernel : Kernel
{
    public sealed override bool HasMethod(Kernel kernel) => HasMethod((TKernel)kernel);

    public sealed override void WriteMethod(CodeWriter code, Kernel kernel, string method) => WriteMethod(code, (TKernel)kernel, method);

    public sealed override string Call(Kernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        Call((TKernel)kernel, method, operands, site);

    public sealed override string CallSingle(Kernel kernel, string method, IReadOnlyList<string> operands) =>
        CallSingle((TKernel)kernel, method, operands);

    protected virtual string CallSingle(TKernel kernel, string method, IReadOnlyList<string> operands) =>
        Call(kernel, method, operands, new CallSite("0, 1", () => "true"));

    protected virtual bool HasMethod(TKernel kernel) => true;

    protected abstract void WriteMethod(CodeWriter code, TKernel kernel, string method);

    protected virtual string Call(TKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range});";
}

/// <summary>A kernel that the runtime has as an ordinary method, called with the network's sizes as constants.</summary>
/// <param name="target">The kernel's method, such as <c>BiasGradient.Run</c>, in the namespace of kernels.</param>
/// <param name="constants">The arguments between the operands and the range.</param>
/// <param name="readsStep">Whether the method takes the step's frame too, behind the constants.</param>
internal sealed class RuntimeKernelEmitter<TKernel>(Func<TKernel, string> target, Func<TKernel, IEnumerable<string>> constants, bool readsStep = false) : CpuKernelEmitter<TKernel>
    where TKernel : Kernel
{
    /// <summary>A kernel that always is the same method.</summary>
    public RuntimeKernelEmitter(string target, Func<TKernel, IEnumerable<string>> constants, bool readsStep = false)
        : this(_ => target, constants, readsStep)
    {
    }

    protected override bool HasMethod(TKernel kernel) => false;

    protected override void WriteMethod(CodeWriter code, TKernel kernel, string method) =>
        throw new InvalidOperationException($"{target(kernel)} is the runtime's own.");

    protected override string Call(TKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"global::NetGen.Kernels.{target(kernel)}<V>({string.Join(", ", operands.Concat(constants(kernel)).Concat(readsStep ? ["in frame", site.Range] : [site.Range]))});";
}
