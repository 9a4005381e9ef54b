namespace NetGen.Samples.Diagnostics;

/// <summary>What the compiler said of one place.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">As the compiler writes it: warning, or info.</param>
/// <param name="Text">The message.</param>
/// <param name="File">The source file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="HelpLink">The page that explains the rule.</param>
internal sealed record CompilerMessage(string Rule, string Severity, string Text, string File, int Line, int Column, string HelpLink);
