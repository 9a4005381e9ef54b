using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NetGen.Numerics.Tests.Source;

/// <summary>
/// Beyond 60,000 bytes of IL, 2,000 locals or 2,000 basic blocks the JIT compiles a method without optimisation
/// (DEFAULT_MIN_OPTS in CoreCLR's jitconfigvalues).
/// </summary>
internal static class MethodLimits
{
    private const int Bytes = 60_000;
    private const int Locals = 2_000;
    private const int Blocks = 2_000;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>Fails if a method of an assembly is beyond a limit; the largest figures otherwise.</summary>
    public static MethodSize Check(ReadOnlyMemory<byte> image)
    {
        using var file = new PEReader(ImmutableArray.Create(image.Span));
        MetadataReader metadata = file.GetMetadataReader();
        MethodSize largest = default;
        foreach (MethodDefinition method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition))
        {
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            MethodSize size = Measure(metadata, file.GetMethodBody(method.RelativeVirtualAddress));
            string name = $"{metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name)}.{metadata.GetString(method.Name)}";
            Assert.True(
                size is { Bytes: < Bytes, Locals: < Locals, Blocks: < Blocks },
                $"{name} has {size}; at most {Bytes} bytes, {Locals} locals and {Blocks} basic blocks are optimised.");
            largest = new MethodSize(Math.Max(largest.Bytes, size.Bytes), Math.Max(largest.Locals, size.Locals), Math.Max(largest.Blocks, size.Blocks));
        }

        return largest;
    }

    private static MethodSize Measure(MetadataReader metadata, MethodBodyBlock body)
    {
        int locals = 0;
        if (!body.LocalSignature.IsNil)
        {
            BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
            signature.ReadSignatureHeader();
            locals = signature.ReadCompressedInteger();
        }

        return new MethodSize(body.GetILBytes()!.Length, locals, CountBlocks(body.GetILReader()));
    }

    /// <summary>A block begins at the start, at every branch's target and behind every branch.</summary>
    private static int CountBlocks(BlobReader code)
    {
        HashSet<int> starts = [0];
        while (code.RemainingBytes > 0)
        {
            int first = code.ReadByte();
            OpCode instruction = OpCodesByValue[first == 0xFE ? 0xFE00 | code.ReadByte() : first];
            switch (instruction.OperandType)
            {
                case OperandType.ShortInlineBrTarget:
                    int near = code.ReadSByte();
                    starts.UnionWith([code.Offset, code.Offset + near]);
                    break;
                case OperandType.InlineBrTarget:
                    int far = code.ReadInt32();
                    starts.UnionWith([code.Offset, code.Offset + far]);
                    break;
                case OperandType.InlineSwitch:
                    int[] targets = new int[code.ReadInt32()];
                    for (int index = 0; index < targets.Length; index++)
                    {
                        targets[index] = code.ReadInt32();
                    }

                    int end = code.Offset;
                    starts.UnionWith([end, .. targets.Select(target => end + target)]);
                    break;
                default:
                    code.Offset += SizeOf(instruction.OperandType);
                    break;
            }
        }

        return starts.Count;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}

/// <summary>The size of a method.</summary>
internal readonly record struct MethodSize(int Bytes, int Locals, int Blocks);
