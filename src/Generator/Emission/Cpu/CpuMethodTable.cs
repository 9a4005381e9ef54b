using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Gives each different kernel one method, so that equal layers share it.</summary>
internal sealed class CpuMethodTable
{
    private readonly Dictionary<Kernel, string> methods = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The kernels with methods of their own and the methods' names, in the order of their first call.</summary>
    public List<(Kernel Kernel, string Method)> Methods { get; } = [];

    /// <summary>The name of a kernel's method; empty if it has none.</summary>
    public string NameOf(Kernel kernel)
    {
        kernel = kernel.Method;
        if (!CpuKernelCatalog.Of(kernel).HasMethod(kernel))
        {
            return "";
        }

        if (!methods.TryGetValue(kernel, out string name))
        {
            name = kernel.Name;
            for (int number = 2; !taken.Add(name); number++)
            {
                name = $"{kernel.Name}_{number}";
            }

            methods[kernel] = name;
            Methods.Add((kernel, name));
        }

        return name;
    }
}
