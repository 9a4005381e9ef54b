using NetGen.Kernels;
using NetGen.Numerics;
using static NetGen.Tests.Training.TwoLayerPlan;

namespace NetGen.Tests.Training;

/// <summary>The phases of the small network in plain loops.</summary>
internal static unsafe class TwoLayerKernels
{
    public const float DropoutRate = 0.25f;

    public static void Run(int phase, in TrainingFrame frame, int from, int to, bool drops)
    {
        for (int i = from; i < to; i++)
        {
            switch (phase)
            {
                case 0:
                    MeanOfInput(frame, i);
                    break;
                case 1:
                    Sample(frame, i, drops);
                    break;
                case 2 when frame.StopAfter > 4:
                    WeightGradients(frame, i);
                    break;
            }
        }
    }

    /// <summary>Inference folds the running mean into dense1's bias: b − W·mean.</summary>
    public static void Prepare(NetworkState state)
    {
        float* parameters = state.Parameters.Pointer;
        for (int unit = 0; unit < Hidden; unit++)
        {
            float bias = parameters[Bias1 + unit];
            for (int input = 0; input < Inputs; input++)
            {
                bias -= parameters[Weight1 + (input * Panel) + unit] * state.Statistics.Pointer[input];
            }

            state.Prepared.Pointer[unit] = bias;
        }
    }

    public static void Predict(NetworkState state, ReadOnlySpan<float> input, Span<float> output)
    {
        state.EnsurePrepared();
        float* parameters = state.Parameters.Pointer;
        Span<float> hidden = stackalloc float[Hidden];
        for (int sample = 0; sample < input.Length / Inputs; sample++)
        {
            for (int unit = 0; unit < Hidden; unit++)
            {
                float sum = state.Prepared.Pointer[unit];
                for (int i = 0; i < Inputs; i++)
                {
                    sum = MathF.FusedMultiplyAdd(input[(sample * Inputs) + i], parameters[Weight1 + (i * Panel) + unit], sum);
                }

                hidden[unit] = Math.Max(0, sum);
            }

            for (int unit = 0; unit < Outputs; unit++)
            {
                float sum = parameters[Bias2 + unit];
                for (int i = 0; i < Hidden; i++)
                {
                    sum = MathF.FusedMultiplyAdd(hidden[i], parameters[Weight2 + (i * Panel) + unit], sum);
                }

                output[(sample * Outputs) + unit] = sum;
            }
        }
    }

    private static void MeanOfInput(in TrainingFrame frame, int input)
    {
        float sum = 0;
        for (int sample = 0; sample < frame.Batch; sample++)
        {
            sum += frame.Input[(sample * Inputs) + input];
        }

        frame.Shared[input] = sum / frame.Batch;
        frame.Statistics[input] += 0.1f * (frame.Shared[input] - frame.Statistics[input]);
    }

    private static void Sample(in TrainingFrame frame, int sample, bool drops)
    {
        float* hidden = Slot(frame, HiddenSlot, Hidden, sample);
        float* output = Slot(frame, OutputSlot, Outputs, sample);
        float* gradient = Slot(frame, HiddenGradientSlot, Hidden, sample);
        float* mask = Slot(frame, MaskSlot, Hidden, sample);
        for (int unit = 0; unit < Hidden; unit++)
        {
            float sum = frame.Parameters[Bias1 + unit];
            for (int i = 0; i < Inputs; i++)
            {
                sum = MathF.FusedMultiplyAdd(frame.Input[(sample * Inputs) + i] - frame.Shared[i], frame.Parameters[Weight1 + (i * Panel) + unit], sum);
            }

            hidden[unit] = frame.StopAfter == 1 ? sum : Math.Max(0, sum);
        }

        if (frame.StopAfter == 1)
        {
            return;
        }

        Mask(frame, sample, drops, new Span<float>(mask, Hidden));
        for (int unit = 0; unit < Hidden; unit++)
        {
            hidden[unit] *= mask[unit];
        }

        for (int unit = 0; unit < Outputs; unit++)
        {
            float sum = frame.Parameters[Bias2 + unit];
            for (int i = 0; i < Hidden; i++)
            {
                sum = MathF.FusedMultiplyAdd(hidden[i], frame.Parameters[Weight2 + (i * Panel) + unit], sum);
            }

            output[unit] = sum;
        }

        if (frame.StopAfter == 2)
        {
            return;
        }

        frame.Losses[sample] = Loss(frame, sample, output);
        for (int i = 0; i < Hidden; i++)
        {
            float sum = 0;
            for (int unit = 0; unit < Outputs; unit++)
            {
                sum = MathF.FusedMultiplyAdd(output[unit], frame.Parameters[Weight2 + (i * Panel) + unit], sum);
            }

            gradient[i] = hidden[i] > 0 ? sum * mask[i] : 0;
        }
    }

    private static void Mask(in TrainingFrame frame, int sample, bool drops, Span<float> mask)
    {
        if (drops)
        {
            DropoutMask.Fill(frame.Seed, 0, frame.Step, (long)sample * Hidden, DropoutRate, 1 / (1 - DropoutRate), 0, mask);
        }
        else
        {
            mask.Fill(1);
        }
    }

    /// <summary>Turns the outputs into the gradients of the batch's mean loss; softmax cross-entropy for labels, squares for targets.</summary>
    private static float Loss(in TrainingFrame frame, int sample, float* output)
    {
        float loss = 0;
        if (frame.Labels == null)
        {
            for (int unit = 0; unit < Outputs; unit++)
            {
                float difference = output[unit] - frame.Targets[(sample * Outputs) + unit];
                loss += difference * difference;
                output[unit] = 2 * difference / (frame.Batch * Outputs);
            }

            return loss;
        }

        int label = frame.Labels[sample];
        float max = Math.Max(output[0], Math.Max(output[1], output[2]));
        float sum = 0;
        loss = max - output[label];
        for (int unit = 0; unit < Outputs; unit++)
        {
            output[unit] = MathF.Exp(output[unit] - max);
            sum += output[unit];
        }

        for (int unit = 0; unit < Outputs; unit++)
        {
            output[unit] = ((output[unit] / sum) - (unit == label ? 1 : 0)) / frame.Batch;
        }

        return loss + MathF.Log(sum);
    }

    /// <summary>Items 0 to 7 are dense1's units, 8 to 10 dense2's.</summary>
    private static void WeightGradients(in TrainingFrame frame, int item)
    {
        bool isFirst = item < Hidden;
        int unit = isFirst ? item : item - Hidden;
        int inputs = isFirst ? Inputs : Hidden;
        int weight = isFirst ? Weight1 : Weight2;
        for (int i = 0; i <= inputs; i++)
        {
            float sum = 0;
            for (int sample = 0; sample < frame.Batch; sample++)
            {
                float signal = isFirst
                    ? Slot(frame, HiddenGradientSlot, Hidden, sample)[unit]
                    : Slot(frame, OutputSlot, Outputs, sample)[unit];
                float input = i == inputs ? 1
                    : isFirst ? frame.Input[(sample * Inputs) + i] - frame.Shared[i]
                    : Slot(frame, HiddenSlot, Hidden, sample)[i];
                sum = MathF.FusedMultiplyAdd(signal, input, sum);
            }

            frame.Gradients[weight + (i * Panel) + unit] = sum;
        }
    }

    private static float* Slot(in TrainingFrame frame, int offset, int stride, int sample) =>
        frame.Activations + (offset * frame.Capacity) + (sample * stride);
}
