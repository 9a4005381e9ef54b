namespace NetGen.Benchmarks;

/// <summary>The workloads' declarations as users write them.</summary>
internal static class WorkloadSource
{
    /// <summary>The file of a workload.</summary>
    public static string Of(string workload)
    {
        using Stream source = typeof(WorkloadSource).Assembly.GetManifestResourceStream(workload)!;
        using StreamReader reader = new(source);
        return reader.ReadToEnd();
    }
}
