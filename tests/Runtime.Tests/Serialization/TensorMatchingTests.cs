using NetGen.Serialization;

namespace NetGen.Runtime.Tests.Serialization;

public class TensorMatchingTests
{
    private static readonly ExpectedTensor[] Expected = [new("dense1.weight", [2, 3]), new("dense1.bias", [2])];

    [Fact]
    public void A_file_with_the_expected_tensors_passes_in_any_order() =>
        TensorMatching.Verify(File(("dense1.bias", [2]), ("dense1.weight", [2, 3])), Expected);

    [Fact]
    public void Missing_extra_and_misshapen_tensors_are_all_listed_with_their_shapes()
    {
        string message = Assert.Throws<InvalidDataException>(() => TensorMatching.Verify(
            File(("dense1.weight", [3, 2]), ("dense2.weight", [1, 2])), Expected)).Message;
        Assert.Equal(
            "weights.safetensors does not hold the expected tensors; nothing was loaded.\n"
            + "missing:\n  dense1.bias [2]\n"
            + "extra:\n  dense2.weight [1, 2]\n"
            + "of another shape:\n  dense1.weight: expected [2, 3], found [3, 2]",
            message);
    }

    [Fact]
    public void The_same_number_of_elements_in_another_shape_does_not_match()
    {
        Assert.Throws<InvalidDataException>(() => TensorMatching.Verify(File(("dense1.weight", [6]), ("dense1.bias", [2])), Expected));
        Assert.Throws<InvalidDataException>(() => TensorMatching.Verify(File(("dense1.weight", [2, 3]), ("dense1.bias", [2, 1])), Expected));
    }

    [Fact]
    public void PyTorchs_batch_counter_is_let_pass()
    {
        SafetensorsTensor[] tensors =
        [
            SafetensorsTensor.FromSingle("dense1.weight", [2, 3], new float[6]),
            SafetensorsTensor.FromSingle("dense1.bias", [2], new float[2]),
            SafetensorsTensor.FromInt64("batchnorm1.num_batches_tracked", [], new long[1]),
        ];
        TensorMatching.Verify(SafetensorsFile.Parse(SafetensorsWriter.ToBytes(tensors), "weights.safetensors"), Expected);
    }

    [Fact]
    public void Names_match_by_case() =>
        Assert.Throws<InvalidDataException>(() => TensorMatching.Verify(File(("Dense1.weight", [2, 3]), ("dense1.bias", [2])), Expected));

    [Fact]
    public void A_type_that_does_not_convert_is_listed_with_both_types()
    {
        SafetensorsFile file = SafetensorsFile.Parse(SafetensorsWriter.ToBytes(
            [SafetensorsTensor.FromInt64("w", [1], new long[1]), SafetensorsTensor.FromSingle("step", [1], new float[1])]), "weights.safetensors");
        string message = Assert.Throws<InvalidDataException>(() => TensorMatching.Verify(
            file, [new("w", [1]), new("step", [1], SafetensorsDataType.I64)])).Message;
        Assert.Contains("of another type:\n  w: expected F32, found I64\n  step: expected I64, found F32", message);
    }

    [Fact]
    public void Half_precision_and_double_precision_pass_for_single() => TensorMatching.Verify(
        SafetensorsFile.Parse(SafetensorsBytes.Of(
            """{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"b":{"dtype":"F16","shape":[1],"data_offsets":[8,10]}}""", new byte[10]), "memory"),
        [new("a", [1]), new("b", [1])]);

    [Fact]
    public void A_long_list_is_cut()
    {
        ExpectedTensor[] many = [.. Enumerable.Range(0, 60).Select(i => new ExpectedTensor($"layer{i}", [1]))];
        Assert.EndsWith("layer49 [1]\n  and 10 more", Assert.Throws<InvalidDataException>(() => TensorMatching.Verify(File(), many)).Message);
    }

    private static SafetensorsFile File(params (string Name, int[] Shape)[] tensors) => SafetensorsFile.Parse(
        SafetensorsWriter.ToBytes([.. tensors.Select(tensor => SafetensorsTensor.FromSingle(tensor.Name, tensor.Shape, new float[tensor.Shape.Aggregate(1, (a, b) => a * b)]))]),
        "weights.safetensors");
}
