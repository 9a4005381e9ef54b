using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>Lowers a network: an inference program, and a training program if it has a loss.</summary>
internal static class NetworkLowering
{
    public static LoweredNetwork Lower(NetworkModel model)
    {
        var tensors = new TensorTable(model);
        InferenceProgram inference = LowerInference(model, tensors);
        TrainingProgram? training = model.Loss is null ? null : LowerTraining(model, tensors);
        return new LoweredNetwork(
            model, tensors.InOrder(), tensors.ParameterLength, tensors.StatisticLength, tensors.PreparedLength, inference, training);
    }

    private static InferenceProgram LowerInference(NetworkModel model, TensorTable tensors)
    {
        var program = new ProgramBuilder(model, isTraining: false, tensors);
        Value result = program.LowerForward();
        Value output = program.NewOutput(result.Layout);
        Copying.Call(program, result, output, "output in the user's order");
        IReadOnlyList<KernelCall> calls = DeadCalls.Remove(program.Calls);
        int length = MemoryPlanner.Place(
            [.. calls.Select(call => (IReadOnlyList<KernelCall>)[call])], TensorStorage.Activation);
        return new InferenceProgram(program.Preparation, calls, length);
    }

    private static TrainingProgram LowerTraining(NetworkModel model, TensorTable tensors)
    {
        var program = new ProgramBuilder(model, isTraining: true, tensors);
        Value result = Copying.ToRows(program, program.LowerForward(), "output for the loss");
        Value gradient = program.NewValue("output gradient", result.Layout);
        LossSpec loss = model.Loss!;
        program.Call(
            new LossKernel(loss.Function, loss.LabelSmoothing, loss.Delta, model.Output.Size, result.Layout.Size),
            [result.Tensor],
            [gradient.Tensor],
            $"loss: {loss.Function}");
        program.LowerBackward(result, gradient);

        List<Phase> phases = PhaseBuilder.Build(program.Calls, program.ForwardCalls);
        phases = CommonGradients.Apply(phases, program.Traces);
        phases = BorderFusion.Apply(phases, program.Traces);
        phases = TurningPoint.Join([.. phases.Select(SharedPasses.Join)]);
        PassingTensors.Mark(phases);
        phases = [.. phases.Select(ReadAhead.Plan)];
        IReadOnlyList<KernelCall>[] steps = [.. phases.Select(phase => (IReadOnlyList<KernelCall>)[.. phase.Calls.Select(call => call.Call)])];
        int activations = MemoryPlanner.Place(steps, TensorStorage.Activation);
        int shared = MemoryPlanner.Place(steps, TensorStorage.Shared);
        return new TrainingProgram(phases, activations, shared, program.Traces);
    }
}
