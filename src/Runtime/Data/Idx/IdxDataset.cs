namespace NetGen;

/// <summary>
/// Images and their classes from a pair of IDX files, such as MNIST's. Pixels of 8 bits stay bytes in memory and are scaled to [0, 1] (x / 255)
/// when they are copied into a batch; integers of 32 bits and floats are taken as they are.
/// </summary>
public sealed class IdxDataset : Dataset
{
    private readonly byte[] pixels;
    private readonly float[] values;
    private readonly int[] labels;
    private readonly int[] sampleShape;

    private IdxDataset(IdxFile images, int[] sampleShape, int[] labels, int classCount)
    {
        bool bytes = images.ElementType == IdxElementType.UnsignedByte;
        pixels = bytes ? images.Data : [];
        values = bytes ? [] : images.ToSingles();
        this.labels = labels;
        this.sampleShape = sampleShape;
        InputSize = images.ElementCount / labels.Length;
        ClassCount = classCount;
    }

    /// <inheritdoc/>
    public override int Count => labels.Length;

    /// <inheritdoc/>
    public override int InputSize { get; }

    /// <inheritdoc/>
    public override int TargetSize => 0;

    /// <inheritdoc/>
    public override int ClassCount { get; }

    /// <summary>The shape of one sample as the file gives it: height and width for MNIST.</summary>
    public IReadOnlyList<int> SampleShape => sampleShape;

    /// <summary>Reads a pair of files, each plain or gzip.</summary>
    /// <param name="images">The file of images: the first dimension counts the samples, at least one more gives their shape.</param>
    /// <param name="labels">The file of classes: one dimension, integers, as many as there are images.</param>
    /// <param name="classCount">The number of classes; by default one more than the largest label in the file.</param>
    /// <exception cref="InvalidDataException">A file is damaged, truncated, empty or too long, the counts differ, or a label is not a class;
    /// the message names file, offset, what was expected and what came.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classCount"/> is below 1.</exception>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    public static IdxDataset Load(string images, string labels, int? classCount = null)
    {
        if (classCount is int given)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(given, 1, nameof(classCount));
        }

        IdxFile labelFile = IdxFile.Read(labels);
        if (labelFile.Dimensions.Count != 1)
        {
            throw DamagedFile.At(labels, 3, $"labels in 1 dimension", $"{labelFile.Dimensions.Count} dimensions");
        }

        IdxFile imageFile = IdxFile.Read(images);
        if (imageFile.Dimensions.Count < 2)
        {
            throw DamagedFile.At(images, 3, $"images in at least 2 dimensions, the first of which counts them", $"1 dimension");
        }

        if (labelFile.Dimensions[0] != imageFile.Dimensions[0])
        {
            throw DamagedFile.At(labels, 4, $"{imageFile.Dimensions[0]} labels, one for each image of {images}", $"{labelFile.Dimensions[0]}");
        }

        int[] classes = labelFile.ToInt32s();
        return new IdxDataset(imageFile, [.. imageFile.Dimensions.Skip(1)], classes, CountClasses(labelFile, classes, classCount));
    }

    /// <inheritdoc/>
    protected internal override void ReadInput(int index, Span<float> destination)
    {
        int start = index * InputSize;
        if (pixels.Length == 0)
        {
            values.AsSpan(start, InputSize).CopyTo(destination);
            return;
        }

        PixelScaling.Scale(pixels.AsSpan(start, InputSize), destination);
    }

    /// <inheritdoc/>
    protected internal override int ReadLabel(int index) => labels[index];

    /// <inheritdoc/>
    protected internal override void ReadTarget(int index, Span<float> destination) =>
        throw new InvalidOperationException("The samples of an IDX dataset carry class labels, not float targets.");

    private static int CountClasses(IdxFile file, int[] classes, int? classCount)
    {
        int largest = classCount is int given ? given - 1 : int.MaxValue - 1;
        int count = classCount ?? 1;
        int elementSize = file.Data.Length / classes.Length;
        for (int i = 0; i < classes.Length; i++)
        {
            if (classes[i] < 0 || classes[i] > largest)
            {
                throw DamagedFile.At(file.Path, file.HeaderLength + (long)i * elementSize, $"a class from 0 to {largest} for sample {i}", $"{classes[i]}");
            }

            count = Math.Max(count, classes[i] + 1);
        }

        return count;
    }
}
