namespace NetGen.Reproducibility;

/// <summary>The program's output: a line an item, its name and its hash with a tabulator between them.</summary>
internal static class Report
{
    public static void Item(string name, BitHash hash) => Line(name, hash.ToString());

    public static void Line(string name, string value) => Console.Out.Write($"{name}\t{value}\n");
}
