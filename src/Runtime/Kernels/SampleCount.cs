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

    private static void Throw(int inputLength, int inputSize, int outputLength, int outputSize) =>
        throw new ArgumentException(
            inputLength % inputSize != 0
                ? $"The input must hold whole samples of {inputSize} floats, but has {inputLength}."
                : $"For {inputLength / inputSize} samples the output must have {(long)(inputLength / inputSize) * outputSize} floats ({outputSize} each), but has {outputLength}.",
            inputLength % inputSize != 0 ? "input" : "output");
}
