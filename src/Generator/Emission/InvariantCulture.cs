using System.Globalization;

namespace NetGen.Generator.Emission;

/// <summary>
/// Lets numbers be written as C# reads them while text is generated: under the user's own culture, −1 may have a minus sign
/// that is no operator, and 0.5 a comma.
/// </summary>
internal readonly struct InvariantCulture : IDisposable
{
    private readonly CultureInfo before;

    private InvariantCulture(CultureInfo before) => this.before = before;

    // RS1035 keeps generators from letting the culture show in what they write, which is what this is for.
#pragma warning disable RS1035
    public static InvariantCulture Enter()
    {
        var scope = new InvariantCulture(CultureInfo.CurrentCulture);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return scope;
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;
#pragma warning restore RS1035
}
