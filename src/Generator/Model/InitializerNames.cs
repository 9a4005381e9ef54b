namespace NetGen.Generator.Model;

/// <summary>The names of initialisers.</summary>
internal static class InitializerNames
{
    /// <summary>The name of an initialiser: of several aliases the one that says the author's name as most do.</summary>
    public static string Of(Init init) => init switch
    {
        Init.XavierUniform => nameof(Init.XavierUniform),
        Init.XavierNormal => nameof(Init.XavierNormal),
        Init.HeUniform => nameof(Init.HeUniform),
        Init.HeNormal => nameof(Init.HeNormal),
        Init.Identity => nameof(Init.Identity),
        _ => init.ToString(),
    };
}
