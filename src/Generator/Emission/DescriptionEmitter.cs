using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>Writes the description by which the runtime knows a network: sizes, tensors, layers, phases.</summary>
internal sealed class DescriptionEmitter(CodeWriter code, LoweredNetwork network, SignalPrediction prediction)
{
    public void Write()
    {
        NetworkModel model = network.Model;
        code.Line("/// <summary>Sizes, tensors, layers and phases, for the runtime.</summary>");
        code.Open("public static readonly global::NetGen.Kernels.NetworkDescription Description = new()");
        code.Line($"Name = {Literal.Of(model.Type.Name.TrimStart('@'))},");
        code.Line($"InputShape = {Literal.Of(model.Input.ToArray())},");
        code.Line($"OutputShape = {Literal.Of(model.Output.ToArray())},");
        code.Line($"InputSize = {model.Input.Size},");
        code.Line($"OutputSize = {model.Output.Size},");
        code.Line($"ParameterCount = {ParameterCount(network)},");
        code.Line($"MaxBatch = {model.Options.MaxBatch},");
        code.Line($"ParameterArenaLength = {network.ParameterLength},");
        code.Line($"StatisticsArenaLength = {network.StatisticLength},");
        code.Line($"PreparedArenaLength = {network.PreparedLength},");
        WriteParameters();
        WriteLayers();
        if (model.Loss is { } loss)
        {
            code.Line($"Loss = new global::NetGen.Kernels.LossDescription(global::NetGen.LossFunction.{loss.Function}, {Literal.Of(loss.LabelSmoothing)}, {Literal.Of(loss.Delta)}),");
        }

        if (network.Training is { } training)
        {
            WriteTraining(training);
        }

        code.Close(";");
    }

    public static int ParameterCount(LoweredNetwork network) =>
        network.Tensors.Where(tensor => !tensor.Specification.IsStatistic).Sum(tensor => tensor.Specification.Count);

    private void WriteParameters()
    {
        code.Line("Parameters =");
        code.Line("[");
        foreach (PackedTensor tensor in network.Tensors)
        {
            LayerNode node = network.Model.Nodes[tensor.Node];
            WeightSpec? weights = node.Layer.Weights;
            TensorSpec specification = tensor.Specification;
            code.Line("    new()");
            code.Line("    {");
            code.Line($"        Name = {Literal.Of($"{node.Name}.{specification.Suffix}")},");
            code.Line($"        Role = global::NetGen.Kernels.ParameterRole.{specification.Role},");
            code.Line($"        Shape = {Literal.Of(specification.Shape)},");
            code.Line($"        Offset = {tensor.Offset},");
            code.Line($"        Layout = new({specification.Count}, {Literal.Of(tensor.Packing.Digits.Select(digit => digit.Extent))}, {Literal.Of(tensor.Packing.Digits.Select(digit => digit.Stride))}, {tensor.Packing.Length}),");
            if (weights is { Frozen: true })
            {
                code.Line("        Frozen = true,");
            }

            if (specification.Role == TensorRole.Weight)
            {
                WriteWeight(tensor, node, weights!);
            }
            else if (specification.Role == TensorRole.Bias)
            {
                code.Line($"        BiasInit = global::NetGen.BiasInit.{weights!.BiasInit},");
                TensorSpec weight = node.Layer.Tensors(network.Model.ShapeOf(node.Inputs[0]), node.Output)[0];
                code.Line($"        BiasFanIn = {weight.Count / weight.Shape[0]},");
            }

            if (specification.StartValue != 0)
            {
                code.Line($"        StartValue = {Literal.Of(specification.StartValue)},");
            }

            code.Line("    },");
        }

        code.Line("],");
    }

    private void WriteWeight(PackedTensor tensor, LayerNode node, WeightSpec weights)
    {
        if (!double.IsNaN(weights.WeightDecay))
        {
            code.Line($"        WeightDecay = {Literal.Of(weights.WeightDecay)},");
        }

        code.Line($"        Initializer = {InitializerText.Expression(weights.Initializer)},");
        AutoInitialization figures = prediction.Auto[tensor.Node];
        List<string> settings = [];
        if (node.Layer is Model.Layers.Conv2DLayer convolution)
        {
            settings.Add($"Groups = {convolution.Groups}");
            settings.Add($"Stride = {convolution.Window.StrideHeight}");
        }

        settings.Add($"HeGain = {Literal.Of(WeightMoments.HeGain(node.Layer.Activation))}");
        settings.Add($"InputSecondMoment = {Literal.Of(figures.Input.Second)}");
        settings.Add($"InputMean = {Literal.Of(figures.Input.Mean)}");
        if (figures.IsCentred)
        {
            settings.Add("Centred = true");
        }

        if (figures.BranchScale != 1)
        {
            settings.Add($"BranchScale = {Literal.Of(figures.BranchScale)}");
        }

        code.Line($"        Geometry = new({string.Join(", ", tensor.Specification.Shape.Select(Literal.Of))}) {{ {string.Join(", ", settings)} }},");
    }

    private void WriteLayers()
    {
        code.Line("Layers =");
        code.Line("[");
        for (int index = 0; index < network.Model.Nodes.Count; index++)
        {
            LayerNode node = network.Model.Nodes[index];
            int parameters = node.Layer.Tensors(network.Model.ShapeOf(node.Inputs[0]), node.Output).Items
                .Where(tensor => !tensor.IsStatistic).Sum(tensor => tensor.Count);
            List<string> settings =
            [
                $"Name = {Literal.Of(node.Name)}",
                $"Kind = {Literal.Of(node.Layer.Title)}",
                $"OutputShape = {Literal.Of(node.Output.ToArray())}",
                $"ParameterCount = {parameters}",
                $"Inputs = [{string.Join(", ", node.Inputs.Select(input => Literal.Of(network.Model.NameOf(input))))}]",
            ];
            if (!node.Layer.Activation.IsIdentity)
            {
                settings.Add($"Activation = {Literal.Of(node.Layer.Activation.ToString())}");
            }

            if (node.Layer.Weights is { } weights)
            {
                settings.Add($"Initializer = {Literal.Of(InitializerText.Label(weights.Initializer, prediction.Auto[index]))}");
            }

            if (network.Training?.Traces.FirstOrDefault(trace => trace.Node == index) is { } trace)
            {
                settings.Add($"PreActivation = {TraceText(trace.PreActivation)}");
                if (trace.Gradient is { } gradient)
                {
                    settings.Add($"PreActivationGradient = {TraceText(gradient)}");
                }
            }

            code.Line($"    new() {{ {string.Join(", ", settings)} }},");
        }

        code.Line("],");
        code.Line("Signal = new(");
        code.Line("[");
        foreach (LayerSignal line in prediction.Report.Layers)
        {
            code.Line($"    {SignalText.Expression(line)},");
        }

        code.Line($"]) {{ LearningRateBound = {Literal.Of(prediction.Report.LearningRateBound)} }},");
    }

    private void WriteTraining(TrainingProgram training)
    {
        code.Line("Training = new()");
        code.Block();
        code.Line($"ActivationsPerSample = {training.ActivationsPerSample},");
        code.Line($"SharedLength = {training.SharedLength},");
        code.Line("Phases =");
        code.Line("[");
        for (int index = 0; index < training.Phases.Count; index++)
        {
            Phase phase = training.Phases[index];
            string items = phase.IsPerSample
                ? $"new(1, {Literal.Of(phase.Calls.Sum(call => call.Call.Kernel.Cost))})"
                : string.Join(", ", phase.Calls.Select(call => $"new({call.Call.Kernel.Items}, {Literal.Of(call.Call.Kernel.Cost)})"));
            string name = $"phase {index}: {(phase.IsForward ? "forward" : "backward")}";
            code.Line($"    new({Literal.Of(name)}, global::NetGen.Kernels.PhaseDivision.{(phase.IsPerSample ? "Samples" : "Items")}, [{items}], {Literal.Of(phase.IsForward)}),");
        }

        code.Line("],");
        code.Close(",");
    }

    private static string TraceText(Trace trace)
    {
        TensorLayout layout = trace.Value.Layout;
        return $"new({trace.Call}, {trace.Value.Tensor.Offset}, {trace.Value.Tensor.Size}, {layout.Channels}, {layout.ColumnStride}, {layout.Pixels})";
    }
}
