using NetGen.Kernels;

namespace NetGen.Benchmarks.Speed;

/// <summary>
/// The work that a row can't do without: multiply-adds of the layers with weights, and memory that must be read. Activations, norms,
/// pooling and the loss are left out, and so is what vectors compute on padding.
/// </summary>
/// <param name="Flops">Floating-point operations, a multiply-add as two.</param>
/// <param name="WeightBytes">Bytes of the weights that are read, in inference.</param>
/// <param name="StateBytes">Bytes of weights, gradients and Adam's two moments, in training.</param>
internal sealed record RowWork(double Flops, double WeightBytes, double StateBytes)
{
    /// <summary>Adam reads the weight, the gradient and two moments, and writes the weight and the moments.</summary>
    private const double AdamStreams = 7;
    private const double StateArrays = 4;

    /// <summary>The bytes that go through the core in Adam's pass.</summary>
    public double UpdateBytes => StateBytes / StateArrays * AdamStreams;

    /// <summary>The work of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nonZeroShare">The share of the inputs that isn't zero: a single sample needs no others.</param>
    public static RowWork Of(SpeedRow row, double nonZeroShare)
    {
        Product[] products = [.. Products(row.Workload.Description)];
        double forward = products.Sum(product => product.Flops);
        if (row.Task == SpeedTask.Train)
        {
            // Forward, the gradient of the weights and that of the input; nobody asks for the gradient of the network's input.
            double flops = (3 * forward) - products[0].Flops;
            return new RowWork(flops * row.Batch, 0, StateArrays * sizeof(float) * row.Workload.Description.ParameterCount);
        }

        double skipped = row.Batch == 1 ? 1 - nonZeroShare : 0;
        return new RowWork(
            (forward - (products[0].Flops * skipped)) * row.Batch,
            (products.Sum(product => product.Weights) - (products[0].Weights * skipped)) * sizeof(float),
            0);
    }

    private static IEnumerable<Product> Products(NetworkDescription description) =>
        from layer in description.Layers
        let weight = description.Parameters.SingleOrDefault(parameter => parameter.Role == ParameterRole.Weight && parameter.Name == $"{layer.Name}.weight")
        where weight is not null
        select new Product(weight.Shape.Aggregate(1.0, (elements, extent) => elements * extent), layer.OutputShape.Skip(1).Aggregate(1.0, (pixels, extent) => pixels * extent));

    /// <summary>A layer's product: every weight is used once a pixel.</summary>
    private sealed record Product(double Weights, double Pixels)
    {
        public double Flops => 2 * Weights * Pixels;
    }
}
