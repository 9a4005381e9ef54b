using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Writes the class of kernels: the description, inference and the phases of a training step as calls, then the kernels' methods.</summary>
internal sealed class CpuProgramEmitter(
    CodeWriter code, LoweredNetwork network, SignalPrediction prediction, string className)
{
    public void Write()
    {
        code.Line($"/// <summary>The computations of {network.Model.Type.Name}, compiled for the widest vectors that the machine has.</summary>");
        code.Open($"file static unsafe class {className}");
        var methods = new CpuMethodTable();
        var training = new TrainingEmitter(code, network, methods);
        new DescriptionEmitter(code, network, prediction).Write(training.Phases);
        code.Line();
        new InferenceEmitter(code, network, methods).Write();
        training.Write();
        foreach ((Kernel kernel, string method) in methods.Methods)
        {
            code.Line();
            CpuKernelCatalog.Of(kernel).WriteMethod(code, kernel, method);
        }

        code.Close();
    }
}
