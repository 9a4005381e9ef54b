using System.Reflection;

namespace NetGen.SignalPropagation;

/// <summary>All networks of the study.</summary>
internal static class SubjectCatalog
{
    private static readonly string[] Themes =
        ["Activations", "Initializers", "Widths", "Inputs", "Convolutions", "Pools", "Residuals", "Norms", "Dropouts", "Merges"];

    /// <summary>The networks by theme, within one as they are declared.</summary>
    public static IReadOnlyList<Subject> All { get; } =
    [
        .. typeof(SubjectCatalog).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<StudiedAttribute>() is not null)
            .OrderBy(type => type.MetadataToken)
            .Select(type => (Subject)Activator.CreateInstance(typeof(Subject<>).MakeGenericType(type))!)
            .OrderBy(subject => Array.IndexOf(Themes, subject.Theme)),
    ];
}
