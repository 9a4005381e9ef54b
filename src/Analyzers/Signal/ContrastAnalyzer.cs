using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Initialization;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Signal;

/// <summary>NG3006: inputs that can't be told apart behind some hidden layer, whatever the size of the signal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContrastAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>The contrast below which Adam fails too.</summary>
    private const double Lost = 1e-4;

    /// <summary>The contrast below which training starts slowly.</summary>
    private const double Small = 1e-2;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SignalRules.LostContrast];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        int[] small = Below(network, Small);
        if (small.Length == 0)
        {
            yield break;
        }

        int[] lost = Below(network, Lost);
        var stretches = new Stretches(network.Graph);
        AutoRemedy remedy = AutoRemedy.Of(network, small.SelectMany(stretches.Before), fixedNetwork => Below(fixedNetwork, Small).Length > 0);
        int first = lost.Length > 0 ? lost[0] : small[0];
        double input = network.Prediction.SignalOf(NetworkModel.InputIndex).Before.Contrast;
        bool isInputs = input < Small;
        string otherwise = isInputs ? "subtract the mean of the inputs" : "put BatchNorm in between, or residual connections";
        string origin = isInputs ? $", and {Figure.Predicted(input)} of the input's, whose mean is large beside its deviation" : "";
        string effect = lost.Length > 0 ? "no optimizer restores what is lost there" : "training starts slowly";
        yield return remedy.Report(
            network,
            SignalRules.LostContrast,
            $"inputs become indistinguishable: of the pre-activation of {network.Graph.Quoted(first)} only {Figure.Predicted(network.Prediction[first].Contrast)} of the second moment is predicted to differ between two inputs{origin}; "
            + $"{effect}; {remedy.Text(network.Graph, otherwise)}") with
        {
            Severity = lost.Length > 0 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        };
    }

    /// <summary>The hidden layers whose contrast is below a limit, save where BatchNorm takes away what inputs share. Where nothing is left of the signal there is none.</summary>
    private static int[] Below(NetworkAnalysis network, double limit)
    {
        var stretches = new Stretches(network.Graph);
        double[] restored = RestoredByLikePixels(network);
        return
        [
            .. WeightedLayer.Hidden(network)
                .Select(layer => layer.Index)
                .Where(node => !stretches.IsDecorrelatedLater(node) && network.Prediction[node].Contrast * restored[node] < limit),
        ];
    }

    /// <summary>
    /// By how much the contrast is larger than predicted where pools come before a node and the input is a picture. The
    /// prediction takes pixels as independent, so that a window evens out most of what differs; neighbouring pixels of
    /// pictures are alike, and a window keeps it.
    /// </summary>
    private static double[] RestoredByLikePixels(NetworkAnalysis network)
    {
        double[] factors = new double[network.Model.Nodes.Count];
        for (int node = 0; node < factors.Length; node++)
        {
            LayerNode layer = network.Graph.Node(node);
            double before = layer.Inputs.Items.Max(input => input == NetworkModel.InputIndex ? 1 : factors[input]);
            factors[node] = layer.Layer switch
            {
                Pool2DLayer or GlobalAvgPool2DLayer => before * Math.Max(1, network.Prediction.SignalOf(layer.Inputs[0]).Behind.Contrast / network.Prediction[node].Contrast),
                BatchNormLayer => 1,
                _ => before,
            };
        }

        return factors;
    }
}
