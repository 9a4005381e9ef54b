namespace NetGen.Kernels;

/// <summary>Checks the lengths of inputs and outputs, once for all kernels behind.</summary>
public static class SampleCount
{
    /// <summary>The number of samples in two spans.</summary>
    /// <param name="inputLength">Floats of the input.</param>
    /// <param name="inputSize">Floats of one input sample.</param>
    /// <param name="outputLength">Floats of the output.</param>
    /// <param name="outputSize">Floats of one output sample.</param>
    /// <exception cref="ArgumentException">A length is not a whole number of samples, or the two disagree.</exception>
    public static int Check(int inputLength, int inputSize, int outputLength, int outputSize)
    {
        int samples = inputLength / inputSize;
        if (samples * inputSize != inputLength || (long)samples * outputSize != outputLength)
        {
            Throw(inputLength, inputSize, outputLength, outputSize);
        }

        return samples;
    }

    private static void Throw(int inputLength, int inputSize, int outputLength, int outputSize)
    {
        if (inputLength % inputSize != 0)
        {
            throw new ArgumentException($"The input must hold whole samples of {inputSize} floats, but has {inputLength}.", "input");
        }

        int samples = inputLength / inputSize;
        throw new ArgumentException(
            samples == 1
                ? $"For 1 sample the output must have {outputSize} floats, but has {outputLength}."
                : $"For {samples} samples the output must have {(long)samples * outputSize} floats ({outputSize} each), but has {outputLength}.",
            "output");
    }
}
