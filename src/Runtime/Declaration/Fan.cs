namespace NetGen;

/// <summary>Which count of connections a variance-scaling initialiser divides by.</summary>
public enum Fan
{
    /// <summary>Connections into an output: in/groups·kh·kw.</summary>
    In,

    /// <summary>Connections out of an input: out·kh·kw/groups.</summary>
    Out,

    /// <summary>The mean of the two.</summary>
    Average,
}
