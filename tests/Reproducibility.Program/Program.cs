using NetGen.Reproducibility;
using NetGen.Reproducibility.Experiments;

Hardware.Report();
InitializerExperiments.Run();
FunctionExperiments.Run();
LayerExperiments.Run();
OptimizerExperiments.Run();
ThreadExperiments.Run();
