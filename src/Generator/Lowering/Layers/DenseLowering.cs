using NetGen.Generator.Activations;
using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>Dense: a product of one row a sample, which reads a map's elements in the order of memory.</summary>
internal sealed class DenseLowering : LayerLowering<DenseLayer>
{
    protected override Value Lower(DenseLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value input = program.OutputOf(node.Inputs[0]);
        if (program.NeedsGradient(input) && !input.Layout.IsLanes)
        {
            input = Copying.ToLanes(program, input, $"{node.Name}: input in lanes");
        }

        TensorLayout layout = input.Layout;
        int depth = layout.Channels * layout.Pixels;
        (int channelStep, int rowStep, int columnStep) = layout.ElementSteps();
        const int Width = TensorLayout.PanelWidth;
        int panels = TensorLayout.Padded(layer.Units) / Width;
        EquatableArray<Loop> reduction = layout.ElementLoops();
        var rows = new WeightRows(depth, WeightInterleave.Of(depth, panels, TileShape.ChainsOf(panels, reduction[reduction.Count - 1].Extent)));
        var packing = new Packing(
            EquatableArray.Of(
                new Loop(panels / rows.Interleaved, rows.Block),
                new Loop(rows.Length, 1),
                new Loop(layout.Channels, channelStep * rows.Length),
                new Loop(layout.Height, rowStep * rows.Length),
                new Loop(layout.Width, columnStep * rows.Length)),
            panels * depth * Width);
        var product = new Product(
            $"Dense{depth}x{layer.Units}",
            input,
            TensorLayout.Lanes(node.Output),
            EquatableArray<RowLoop>.Empty,
            reduction,
            packing,
            Groups: 1,
            rows.Interleaved,
            SkipsZeros: !program.IsTraining && HasZeros(program, node.Inputs[0]) && reduction is { Count: 1 } && reduction[0].Stride == 1
                && ZeroSkipping.Pays(depth, panels));
        return product.Lower(program, node, index, input, (gradient, weights) => LowerBack(layer, node, program, input, gradient, weights, rows));
    }

    /// <summary>The activation whose derivative this layer's way back multiplies by, since it alone reads what the activation gave.</summary>
    private static ActivationSpec TakeDerivative(ProgramBuilder program, LayerNode node, Value input)
    {
        int read = node.Inputs[0];
        while (program.SingleReader(read) is not null)
        {
            if (program.Model.Nodes[read].Layer is not FlattenLayer)
            {
                return ActivationCatalog.Of(program.Fused.Of(input).Kind).DifferentiatesByArithmetic ? program.Fused.Take(input) : ActivationSpec.None;
            }

            read = program.Model.Nodes[read].Inputs[0];
        }

        return ActivationSpec.None;
    }

    /// <summary>Whether many elements that a node gives are zero.</summary>
    private static bool HasZeros(ProgramBuilder program, int node) =>
        node == NetworkModel.InputIndex
            ? program.Model.Options.SparseInput
            : program.Model.Nodes[node].Layer switch
            {
                FlattenLayer or DropoutLayer => HasZeros(program, program.Model.Nodes[node].Inputs[0]),
                ActivateLayer activate => activate.Function.Kind is Activation.ReLU or Activation.ReLU6,
                Layer layer => layer.Activation.Kind is Activation.ReLU or Activation.ReLU6,
            };

    /// <summary>dX = Wᵀ·dZ: a product onto every lane of the input, which are zero where the input has padding.</summary>
    private static void LowerBack(DenseLayer layer, LayerNode node, ProgramBuilder program, Value input, Value gradient, Tensor weights, WeightRows rows)
    {
        const int Width = TensorLayout.PanelWidth;
        TensorLayout layout = input.Layout;
        int channelPanels = TensorLayout.Padded(layout.Channels) / Width;
        ActivationSpec derivative = TakeDerivative(program, node, input);
        var kernel = new PanelProductKernel(
            $"Dense{layer.Units}x{layout.Size}Back",
            gradient.Tensor.Size,
            layout.Size,
            EquatableArray<RowLoop>.Empty,
            EquatableArray.Of(new Loop(layer.Units, 1)),
            layout.Size / Width,
            HasBias: false,
            ActivationSpec.None) { Derivative = derivative };
        Tensor panels = weights;
        if (TransposedBlock.Pays(kernel.WeightLength, kernel.Chains))
        {
            kernel = kernel with
            {
                Transposition = new WeightTransposition(
                    channelPanels, Width * rows.Length, layout.Channels * rows.Length, layout.Channels, rows.Length, rows.Length, rows.Block),
            };
        }
        else
        {
            panels = program.NewShared($"{node.Name} transposed weights", layout.Size * layer.Units);
            program.Call(
                new TransposePanelsKernel(
                    EquatableArray.Of(new Loop(layout.Pixels, layout.Channels * rows.Length), new Loop(channelPanels, Width * rows.Length)),
                    layout.Channels,
                    rows.Length,
                    EquatableArray.Of(new Loop(1, 0)),
                    layer.Units,
                    rows.Length,
                    rows.Block),
                [weights],
                [panels],
                $"{node.Name}: weights transposed");
        }

        Value back = program.NewValue(input.Tensor.Name + " gradient", layout);
        program.Call(
            kernel,
            kernel.Differentiates ? [gradient.Tensor, panels, input.Tensor] : [gradient.Tensor, panels],
            [back.Tensor],
            $"{node.Name}: gradient of the input{(kernel.Differentiates ? $", back through {derivative}" : "")}");
        program.AddGradient(input, back);
    }
}
