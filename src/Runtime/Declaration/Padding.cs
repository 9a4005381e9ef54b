namespace NetGen;

/// <summary>Named values for the <c>Padding</c> property, which otherwise is a number of pixels on each side.</summary>
public static class Padding
{
    /// <summary>No padding.</summary>
    public const int Valid = 0;

    /// <summary>As much as makes the output ⌈size/stride⌉; what is odd goes to the bottom and right.</summary>
    public const int Same = -1;
}
