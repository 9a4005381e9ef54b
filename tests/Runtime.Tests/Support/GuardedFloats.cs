using System.Runtime.InteropServices;

namespace NetGen.Runtime.Tests.Support;

/// <summary>Floats that end where a page does that nobody may read, on Linux; elsewhere where a block of the heap does. Reading behind them ends the process.</summary>
internal sealed unsafe class GuardedFloats : IDisposable
{
    private const int ReadWrite = 3, Private = 2, Anonymous = 32;

    private readonly nint pages;
    private readonly nuint size;

    public GuardedFloats(ReadOnlySpan<float> values)
    {
        nuint page = (nuint)Environment.SystemPageSize;
        size = 2 * page;
        if (OperatingSystem.IsLinux())
        {
            pages = Map(0, size, ReadWrite, Private | Anonymous, -1, 0);
            if (pages == -1 || Protect(pages + (nint)page, page, 0) != 0)
            {
                throw new InvalidOperationException($"No guarded page, error {Marshal.GetLastPInvokeError()}.");
            }
        }
        else
        {
            pages = (nint)NativeMemory.Alloc(size);
        }

        Pointer = (float*)(pages + (nint)page) - values.Length;
        values.CopyTo(new Span<float>(Pointer, values.Length));
    }

    public float* Pointer { get; }

    public void Dispose()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Unmap(pages, size);
        }
        else
        {
            NativeMemory.Free((void*)pages);
        }
    }

    [DllImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static extern nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static extern int Protect(nint address, nuint length, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    private static extern int Unmap(nint address, nuint length);
}
