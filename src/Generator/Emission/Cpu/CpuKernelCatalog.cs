using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Emission.Cpu.Kernels;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Every kernel's way onto the processor. To add a kernel: its record, its emitter or runtime method, and a line here.</summary>
internal static class CpuKernelCatalog
{
    private static readonly Dictionary<Type, CpuKernelEmitter> Emitters = new()
    {
        [typeof(PanelProductKernel)] = new PanelProductEmitter(),
        [typeof(ScatterProductKernel)] = new ScatterProductEmitter(),
        [typeof(PlaneProductKernel)] = new PlaneProductEmitter(),
        [typeof(PlaneGradientKernel)] = new PlaneGradientEmitter(),
        [typeof(PooledPlaneGradientKernel)] = new PooledPlaneGradientEmitter(),
        [typeof(PlaneBiasGradientKernel)] = new RuntimeKernelEmitter<PlaneBiasGradientKernel>(
            "BiasGradient.OfPlanes", kernel => Constants(kernel.Output.Size, kernel.Output.ChannelStride)),
        [typeof(PlanePoolKernel)] = new PlanePoolEmitter(),
        [typeof(PlanePoolBackKernel)] = new PlanePoolBackEmitter(),
        [typeof(PanelGradientKernel)] = new PanelGradientEmitter(),
        [typeof(WinogradInputKernel)] = new WinogradInputEmitter(),
        [typeof(WinogradInputBackKernel)] = new WinogradInputBackEmitter(),
        [typeof(WinogradOutputKernel)] = new WinogradOutputEmitter(),
        [typeof(WinogradOutputBackKernel)] = new WinogradOutputBackEmitter(),
        [typeof(WinogradWeightsKernel)] = new RuntimeKernelEmitter<WinogradWeightsKernel>(
            "WinogradWeights.Transform", kernel => WinogradArguments.Of(kernel.Channels, kernel.Panels, kernel.Stride)),
        [typeof(WinogradWeightsBackKernel)] = new RuntimeKernelEmitter<WinogradWeightsBackKernel>(
            "WinogradWeights.TransformBack", kernel => WinogradArguments.OfBack(kernel.Channels, kernel.Outputs, kernel.Stride, kernel.Items)),
        [typeof(WinogradWeightGradientKernel)] = new RuntimeKernelEmitter<WinogradWeightGradientKernel>(
            "WinogradWeights.Gradient", kernel => WinogradArguments.Of(kernel.Channels, kernel.Panels, kernel.Stride)),
        [typeof(LineFilterKernel)] = new LineFilterEmitter(),
        [typeof(LineFilterWeightsKernel)] = new RuntimeKernelEmitter<LineFilterWeightsKernel>(
            "LineFilterWeights.Transform", kernel => Constants(kernel.Taps, kernel.Outer, kernel.Inner)),
        [typeof(ActivationKernel)] = new ActivationEmitter(),
        [typeof(ActivationGradientKernel)] = new ActivationGradientEmitter(),
        [typeof(SumKernel)] = new SumEmitter(),
        [typeof(LossKernel)] = new LossEmitter(),
        [typeof(BiasGradientKernel)] = new RuntimeKernelEmitter<BiasGradientKernel>(
            "BiasGradient.Run", kernel => Constants(kernel.Sample, kernel.Rows, kernel.RowStride)),
        [typeof(PixelSumsKernel)] = new RuntimeKernelEmitter<PixelSumsKernel>("ChannelMoments.Sums", kernel => Constants(kernel.Lanes, kernel.Pixels)),
        [typeof(GroupSumsKernel)] = new RuntimeKernelEmitter<GroupSumsKernel>("GroupSums.Run", kernel => Constants(kernel.Stride, SampleGroup.Samples)),
        [typeof(ClearKernel)] = new RuntimeKernelEmitter<ClearKernel>("Memory.Clear", kernel => Constants(kernel.Size)),
        [typeof(CopyKernel)] = new CopyEmitter(),
        [typeof(TransposePanelsKernel)] = new RuntimeKernelEmitter<TransposePanelsKernel>("TransposedPanels.Write", TransposeArguments.Of),
        [typeof(SlopeKernel)] = new RuntimeKernelEmitter<SlopeKernel>("ParametricReLU.Forward", kernel => Constants(kernel.Pixel, kernel.Pixels)),
        [typeof(SlopeBackKernel)] = new RuntimeKernelEmitter<SlopeBackKernel>("ParametricReLU.Backward", kernel => Constants(kernel.Pixel, kernel.Pixels)),
        [typeof(SlopeGradientKernel)] = new RuntimeKernelEmitter<SlopeGradientKernel>("ParametricReLU.SlopeGradient", kernel => Constants(kernel.Pixel, kernel.Pixels)),
        [typeof(MaxPoolKernel)] = new MaxPoolEmitter(),
        [typeof(MaxPoolWithWinnersKernel)] = new MaxPoolWithWinnersEmitter(),
        [typeof(MaxPoolBackKernel)] = new MaxPoolBackEmitter(),
        [typeof(WinnerPlacesKernel)] = new RuntimeKernelEmitter<WinnerPlacesKernel>("PoolWinners.Places", WinnerArguments.Of),
        [typeof(WinnerMasksKernel)] = new RuntimeKernelEmitter<WinnerMasksKernel>("PoolWinners.Masks", WinnerArguments.Of),
        [typeof(WindowRowsKernel)] = new RuntimeKernelEmitter<WindowRowsKernel>("WindowRows.Write", WinnerArguments.Of),
        [typeof(WindowSumsKernel)] = new RuntimeKernelEmitter<WindowSumsKernel>(
            "WindowSums.Run", kernel => Constants(kernel.Stride, SampleGroup.Samples, kernel.Outputs, kernel.Vectors, kernel.TermVectors, kernel.Terms)),
        [typeof(WinnerGradientKernel)] = new WinnerGradientEmitter(),
        [typeof(WinnerScatterKernel)] = new WinnerScatterEmitter(),
        [typeof(AveragePoolKernel)] = new AveragePoolEmitter(),
        [typeof(AveragePoolBackKernel)] = new AveragePoolBackEmitter(),
        [typeof(EqualShareKernel)] = new RuntimeKernelEmitter<EqualShareKernel>("AveragePool.Share", kernel => Constants(kernel.Lanes, kernel.Pixels)),
        [typeof(NormalizeKernel)] = new NormalizeEmitter(),
        [typeof(ChannelMomentsKernel)] = new RuntimeKernelEmitter<ChannelMomentsKernel>("ChannelMoments.Forward", kernel => Constants(kernel.Lanes, kernel.Pixels)),
        [typeof(BatchMomentsKernel)] = new RuntimeKernelEmitter<BatchMomentsKernel>(
            "BatchMoments.Run", kernel => [.. Constants(kernel.Lanes, kernel.Pixels), Literal.Of((float)kernel.Epsilon), Literal.Of((float)kernel.Momentum)]),
        [typeof(ChannelGradientSumsKernel)] = new RuntimeKernelEmitter<ChannelGradientSumsKernel>(
            BatchNormArguments.MethodOf, BatchNormArguments.Of),
        [typeof(BatchNormGradientKernel)] = new RuntimeKernelEmitter<BatchNormGradientKernel>(
            "BatchNormGradient.ToParameters", kernel => Constants(kernel.Lanes, kernel.Pixels, kernel.Channels, kernel.Group)),
        [typeof(BatchNormBackKernel)] = new RuntimeKernelEmitter<BatchNormBackKernel>(
            kernel => kernel.ThroughReLU ? "BatchNormBack.ToInputThroughReLU" : "BatchNormBack.ToInput", BatchNormArguments.Of),
        [typeof(LayerNormKernel)] = new LayerNormEmitter(),
        [typeof(LayerNormMomentsKernel)] = new RuntimeKernelEmitter<LayerNormMomentsKernel>(
            "LayerNorm.Moments", kernel => [.. Constants(kernel.Size, kernel.Channels, kernel.Group), Literal.Of((float)kernel.Epsilon)]),
        [typeof(LayerNormBackKernel)] = new RuntimeKernelEmitter<LayerNormBackKernel>(
            "LayerNorm.ToInput", kernel => Constants(kernel.Size, kernel.Channels, kernel.Group)),
        [typeof(LayerNormGradientKernel)] = new RuntimeKernelEmitter<LayerNormGradientKernel>(
            "LayerNorm.ToParameters", kernel => Constants(kernel.Size, kernel.Channels, kernel.Group)),
        [typeof(LaneProductKernel)] = new LaneProductEmitter(),
        [typeof(LaneGradientKernel)] = new LaneGradientEmitter(),
        [typeof(GroupGatherKernel)] = new RuntimeKernelEmitter<GroupGatherKernel>("GroupLanes.Gather", GroupArguments.Of),
        [typeof(GroupScatterKernel)] = new RuntimeKernelEmitter<GroupScatterKernel>("GroupLanes.Scatter", GroupArguments.Of),
        [typeof(BatchNormScaleKernel)] = new RuntimeKernelEmitter<BatchNormScaleKernel>(
            "FoldedBatchNorm.Scale", kernel => [.. Constants(kernel.Lanes), Literal.Of((float)kernel.Epsilon)]),
        [typeof(FoldedWeightsKernel)] = new RuntimeKernelEmitter<FoldedWeightsKernel>(
            "FoldedBatchNorm.Weights", kernel => Constants(kernel.Panels, kernel.Depth, kernel.Width)),
        [typeof(FoldedBiasKernel)] = new RuntimeKernelEmitter<FoldedBiasKernel>(
            "FoldedBatchNorm.Bias", kernel => [.. Constants(kernel.Lanes), Literal.Of(kernel.HasBias)]),
        [typeof(DropoutKernel)] = new RuntimeKernelEmitter<DropoutKernel>("Dropout.Forward", DropoutArguments.Of, readsStep: true),
        [typeof(DropoutBackKernel)] = new RuntimeKernelEmitter<DropoutBackKernel>("Dropout.Backward", kernel => Constants(kernel.Size)),
        [typeof(SoftmaxKernel)] = new RuntimeKernelEmitter<SoftmaxKernel>("Softmax.Forward", kernel => PixelConstants(kernel.Map)),
        [typeof(SoftmaxBackKernel)] = new RuntimeKernelEmitter<SoftmaxBackKernel>("Softmax.Backward", kernel => PixelConstants(kernel.Map)),
        [typeof(LogSoftmaxKernel)] = new RuntimeKernelEmitter<LogSoftmaxKernel>("LogSoftmax.Forward", kernel => PixelConstants(kernel.Map)),
        [typeof(LogSoftmaxBackKernel)] = new RuntimeKernelEmitter<LogSoftmaxBackKernel>("LogSoftmax.Backward", kernel => PixelConstants(kernel.Map)),
    };

    public static CpuKernelEmitter Of(Kernel kernel) => Emitters[kernel.GetType()];

    /// <summary>Whole numbers as arguments.</summary>
    public static IEnumerable<string> Constants(params int[] values) => values.Select(Literal.Of);

    /// <summary>A map's channels, floats a pixel and pixels.</summary>
    private static IEnumerable<string> PixelConstants(TensorLayout map) => Constants(map.Channels, map.ColumnStride, map.Pixels);
}
