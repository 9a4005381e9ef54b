namespace NetGen.Norms.Tests.Support;

/// <summary>A two-dimensional convolution in groups, from its definition.</summary>
/// <param name="Filters">Filters.</param>
/// <param name="KernelHeight">The kernel's height.</param>
/// <param name="KernelWidth">The kernel's width.</param>
/// <param name="Groups">Groups.</param>
/// <param name="Stride">The step between outputs.</param>
/// <param name="Dilation">The step between taps.</param>
/// <param name="Padding">Pixels of zeros on each side, or −1 for as many outputs as inputs divided by the stride, rounded up.</param>
internal sealed record ConvolutionReference(
    int Filters, int KernelHeight, int KernelWidth, int Groups, int Stride = 1, int Dilation = 1, int Padding = 0)
{
    public Batch Apply(Batch x, double[] weight, double[]? bias)
    {
        (int height, int top) = Axis(x.Height, KernelHeight);
        (int width, int left) = Axis(x.Width, KernelWidth);
        Batch y = new(new double[x.Count * Filters * height * width], x.Count, Filters, height, width);
        for (int sample = 0; sample < x.Count; sample++)
        {
            for (int filter = 0; filter < Filters; filter++)
            {
                for (int pixel = 0; pixel < y.Pixels; pixel++)
                {
                    int row = (pixel / width * Stride) - top;
                    int column = (pixel % width * Stride) - left;
                    y[sample, filter, pixel] = (bias?[filter] ?? 0) + Sum(x, weight, sample, filter, row, column);
                }
            }
        }

        return y;
    }

    private double Sum(Batch x, double[] weight, int sample, int filter, int firstRow, int firstColumn)
    {
        int groupChannels = x.Channels / Groups;
        int firstChannel = filter / (Filters / Groups) * groupChannels;
        double sum = 0;
        for (int channel = 0; channel < groupChannels; channel++)
        {
            for (int tap = 0; tap < KernelHeight * KernelWidth; tap++)
            {
                int row = firstRow + (tap / KernelWidth * Dilation);
                int column = firstColumn + (tap % KernelWidth * Dilation);
                if (row >= 0 && row < x.Height && column >= 0 && column < x.Width)
                {
                    double factor = weight[(((filter * groupChannels) + channel) * KernelHeight * KernelWidth) + tap];
                    sum += factor * x[sample, firstChannel + channel, (row * x.Width) + column];
                }
            }
        }

        return sum;
    }

    private (int Outputs, int Before) Axis(int size, int kernel)
    {
        int span = ((kernel - 1) * Dilation) + 1;
        if (Padding >= 0)
        {
            return (((size + (2 * Padding) - span) / Stride) + 1, Padding);
        }

        int outputs = (size + Stride - 1) / Stride;
        return (outputs, Math.Max(0, ((outputs - 1) * Stride) + span - size) / 2);
    }
}
