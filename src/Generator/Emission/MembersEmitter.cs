using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>Writes the members that a network's user calls.</summary>
internal static class MembersEmitter
{
    public static void Write(CodeWriter code, LoweredNetwork network, string kernels)
    {
        NetworkModel model = network.Model;
        string name = model.Type.Name;
        string preparation = network.PreparedLength > 0 ? $"{kernels}.PrepareInference" : "null";
        code.Lines($$"""
            /// <summary>Floats of one input sample.</summary>
            public const int InputSize = {{model.Input.Size}};

            /// <summary>Floats of one output sample.</summary>
            public const int OutputSize = {{model.Output.Size}};

            /// <summary>The number of parameters; running statistics are state and don't count.</summary>
            public const int ParameterCount = {{DescriptionEmitter.ParameterCount(network)}};

            private readonly global::NetGen.Kernels.NetworkState __state;

            /// <summary>A network with freshly drawn weights.</summary>
            /// <param name="seed">The seed; equal seeds give equal bits on every machine.</param>
            public {{name}}(ulong seed = {{model.Options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}}UL)
            {
                __state = new global::NetGen.Kernels.NetworkState({{kernels}}.Description, {{preparation}});
                __state.Initialize(seed, null);
            }

            private {{name}}(global::NetGen.Kernels.NetworkState uninitialized) => __state = uninitialized;

            /// <summary>The table of layers: names, shapes, parameters, initialisers.</summary>
            public static string Summary => global::NetGen.Kernels.NetworkSummary.Format({{kernels}}.Description);

            /// <summary>Draws all weights anew and resets running statistics.</summary>
            /// <param name="seed">The seed; equal seeds give equal bits on every machine.</param>
            public void Initialize(ulong seed) => __state.Initialize(seed, null);

            /// <summary>Draws all weights anew, with one initialiser for every layer instead of the declared ones.</summary>
            /// <param name="seed">The seed.</param>
            /// <param name="init">The initialiser.</param>
            public void Initialize(ulong seed, global::NetGen.Init init) => __state.Initialize(seed, new global::NetGen.Initializer(init));

            /// <summary>Draws all weights anew, with one initialiser and its arguments for every layer instead of the declared ones.</summary>
            /// <param name="seed">The seed.</param>
            /// <param name="initializer">The initialiser.</param>
            public void Initialize(ulong seed, global::NetGen.Initializer initializer) => __state.Initialize(seed, initializer);

            /// <summary>Computes outputs in inference mode. Any number of threads may call it on one instance at once; nothing is allocated.</summary>
            /// <param name="input">One sample or many, sample after sample: n × {{model.Input.Size}} floats, each of shape {{model.Input}}.</param>
            /// <param name="output">n × {{model.Output.Size}} floats, each of shape {{model.Output}}.</param>
            /// <exception cref="global::System.ArgumentException">A length is not a whole number of samples, or the two disagree.</exception>
            public void Predict(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)
            {
                int samples = global::NetGen.Kernels.SampleCount.Check(input.Length, InputSize, output.Length, OutputSize);
                __state.EnsurePrepared();
                {{kernels}}.Predict(__state, input, output, samples);
            }

            /// <summary>Copies a parameter or running statistic out, in PyTorch's order and shape.</summary>
            /// <param name="name">Its name, such as <c>{{network.Tensors.Select(tensor => $"{model.Nodes[tensor.Node].Name}.{tensor.Specification.Suffix}").FirstOrDefault() ?? "dense1.weight"}}</c>.</param>
            /// <param name="destination">Room for exactly its elements.</param>
            /// <exception cref="global::System.ArgumentException">There is no such tensor, or it has another length.</exception>
            public void GetParameter(string name, global::System.Span<float> destination) => __state.GetParameter(name, destination);

            /// <summary>Copies a parameter or running statistic in, in PyTorch's order and shape.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="source">Exactly its elements.</param>
            /// <exception cref="global::System.ArgumentException">There is no such tensor, or it has another length.</exception>
            public void SetParameter(string name, global::System.ReadOnlySpan<float> source) => __state.SetParameter(name, source);

            /// <summary>Writes all tensors to a safetensors file, first under a temporary name and then moved into place.</summary>
            /// <param name="path">The file.</param>
            public void Save(string path) => global::NetGen.Kernels.NetworkFile.Save({{kernels}}.Description, __state, path);

            /// <summary>Reads all tensors from a safetensors file; every name and shape must match, else nothing changes.</summary>
            /// <param name="path">The file.</param>
            /// <exception cref="global::System.IO.InvalidDataException">The file is damaged, or its tensors are not this network's.</exception>
            public void LoadWeights(string path) => global::NetGen.Kernels.NetworkFile.LoadWeights({{kernels}}.Description, __state, path);

            /// <summary>A network with the tensors of a safetensors file.</summary>
            /// <param name="path">The file.</param>
            /// <exception cref="global::System.IO.InvalidDataException">The file is damaged, or its tensors are not this network's.</exception>
            public static {{name}} Load(string path)
            {
                var network = new {{name}}(new global::NetGen.Kernels.NetworkState({{kernels}}.Description, {{preparation}}));
                network.LoadWeights(path);
                return network;
            }

            static global::NetGen.Kernels.NetworkDescription global::NetGen.INetwork<{{name}}>.Description => {{kernels}}.Description;

            global::NetGen.Kernels.NetworkState global::NetGen.INetwork<{{name}}>.State => __state;

            static {{name}} global::NetGen.INetwork<{{name}}>.CreateUninitialized() =>
                new(new global::NetGen.Kernels.NetworkState({{kernels}}.Description, {{preparation}}));

            static void global::NetGen.INetwork<{{name}}>.RunTraining(int phase, in global::NetGen.Kernels.TrainingFrame frame, int from, int to) =>
                {{kernels}}.Train(phase, in frame, from, to);

            static void global::NetGen.INetwork<{{name}}>.PrepareInference(global::NetGen.Kernels.NetworkState state) => {{kernels}}.PrepareInference(state);
            """);
        if (!model.Type.DeclaresToString)
        {
            code.Line();
            code.Line("/// <summary>The table of layers.</summary>");
            code.Line("public override string ToString() => Summary;");
        }

        if (network.Training is not null)
        {
            WriteTraining(code, model);
        }
    }

    private static void WriteTraining(CodeWriter code, NetworkModel model)
    {
        string name = model.Type.Name;
        code.Line();
        code.Lines($$"""
            /// <summary>A trainer, which owns activations, gradients and the optimizer's state.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="maxBatch">The largest batch it will see, at least 1.</param>
            /// <param name="maxThreads">The threads it may use; 0 for one a core. The results are the same bits for any number.</param>
            /// <param name="seed">The seed of dropout's masks.</param>
            public global::NetGen.Trainer<{{name}}> CreateTrainer(global::NetGen.Optimizer optimizer, int maxBatch = {{model.Options.MaxBatch}}, int maxThreads = 0, ulong seed = 0) =>
                new(this, optimizer, maxBatch, maxThreads, seed);

            /// <summary>Trains on a dataset.</summary>
            /// <param name="dataset">Inputs with labels or targets.</param>
            /// <param name="options">Epochs, batch size, optimizer and the rest; null for the defaults.</param>
            /// <returns>Losses and measures, epoch by epoch.</returns>
            public global::NetGen.TrainingHistory Fit(global::NetGen.Dataset dataset, global::NetGen.FitOptions? options = null) =>
                global::NetGen.Fitting.Run(this, dataset, options);

            /// <summary>Initialises by LSUV: orthogonal weights, scaled layer by layer until the pre-activations over a batch have variance 1 (Mishkin &amp; Matas 2016).</summary>
            /// <param name="inputs">The batch: n × {{model.Input.Size}} floats.</param>
            /// <param name="seed">The seed.</param>
            public void InitializeLsuv(global::System.ReadOnlySpan<float> inputs, ulong seed = 0) =>
                global::NetGen.Lsuv.Apply(this, inputs, seed);
            """);
    }
}
