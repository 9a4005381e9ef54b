namespace NetGen.Runtime.Tests.Data;

public sealed class IdxDatasetTests : IDisposable
{
    private static readonly byte[] Images = IdxBytes.Of(8, [3, 1, 2], 0, 255, 51, 102, 1, 254);
    private static readonly byte[] Labels = IdxBytes.Of(8, [3], 2, 0, 1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Pixels_come_scaled_and_labels_as_they_are_from_plain_files_and_gzip_under_any_name(bool zipImages, bool zipLabels)
    {
        IdxDataset dataset = IdxDataset.Load(
            folder.Write("images.bin", zipImages ? IdxBytes.Gzip(Images) : Images), folder.Write("labels.gz", zipLabels ? IdxBytes.Gzip(Labels) : Labels));
        var inputs = new float[6];
        var labels = new int[3];

        dataset.CopyInputs([0, 1, 2], inputs);
        dataset.CopyLabels([0, 1, 2], labels);

        Assert.Equal([0f, 1f, 51 / 255f, 102 / 255f, 1 / 255f, 254 / 255f], inputs);
        Assert.Equal([2, 0, 1], labels);
        Assert.Equal((3, 2, 3), (dataset.Count, dataset.InputSize, dataset.ClassCount));
        Assert.Equal([1, 2], dataset.SampleShape);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(255)]
    [InlineData(17)]
    public void Every_pixel_is_divided_by_255_whatever_the_image_size(int size)
    {
        byte[] pixels = [.. Enumerable.Range(0, 2 * size).Select(i => (byte)(255 - i))];
        IdxDataset dataset = Load(IdxBytes.Of(8, [2, (uint)size], pixels), IdxBytes.Of(8, [2], 0, 1));
        var inputs = new float[2 * size];
        dataset.CopyInputs([0, 1], inputs);
        Assert.Equal(pixels.Select(pixel => pixel / 255f), inputs);
    }

    [Fact]
    public void Integers_and_floats_of_32_bits_are_taken_as_they_are()
    {
        string images = folder.Write("images", IdxBytes.Of(0x0D, [2, 1], 0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0));
        string labels = folder.Write("labels", IdxBytes.Of(0x0C, [2], 0, 0, 1, 0, 0, 0, 0, 7));
        IdxDataset dataset = IdxDataset.Load(images, labels);
        var inputs = new float[2];
        var classes = new int[2];

        dataset.CopyInputs([0, 1], inputs);
        dataset.CopyLabels([0, 1], classes);

        Assert.Equal([1.5f, -2f], inputs);
        Assert.Equal([256, 7], classes);
        Assert.Equal(257, dataset.ClassCount);
    }

    [Fact]
    public void The_number_of_classes_may_be_given()
    {
        Assert.Equal(10, Load(Images, Labels, 10).ClassCount);
        var error = Assert.Throws<InvalidDataException>(() => Load(Images, Labels, 2));
        Assert.Contains("labels, offset 8: expected a class from 0 to 1 for sample 0; found 2", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Load(Images, Labels, 0));
    }

    [Fact]
    public void Another_number_of_labels_than_images_is_refused_with_both_numbers()
    {
        var error = Assert.Throws<InvalidDataException>(() => Load(Images, IdxBytes.Of(8, [2], 0, 1)));
        Assert.Contains("labels, offset 4: expected 3 labels", error.Message);
        Assert.Contains("images; found 2", error.Message);
    }

    [Fact]
    public void Images_and_labels_the_wrong_way_round_are_refused() =>
        Assert.Contains("labels in 1 dimension; found 3", Assert.Throws<InvalidDataException>(() => Load(Labels, Images)).Message);

    [Fact]
    public void Labels_in_both_places_are_refused() =>
        Assert.Contains("images in at least 2 dimensions", Assert.Throws<InvalidDataException>(() => Load(Labels, Labels)).Message);

    [Fact]
    public void Float_labels_are_refused() =>
        Assert.Contains("labels, offset 2", Assert.Throws<InvalidDataException>(() => Load(Images, IdxBytes.Of(0x0D, [3], new byte[12]))).Message);

    [Fact]
    public void A_missing_file_is_a_file_not_found() =>
        Assert.Throws<FileNotFoundException>(() => IdxDataset.Load(folder.PathOf("nothing"), folder.PathOf("nothing")));

    [Fact]
    public void Copying_pixels_allocates_nothing()
    {
        IdxDataset dataset = Load(Images, Labels);
        int[] indices = [0, 2];
        var inputs = new float[4];
        dataset.CopyInputs(indices, inputs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        dataset.CopyInputs(indices, inputs);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_repository_holds_the_real_MNIST()
    {
        string Mnist(string name) => SampleData.PathOf(Path.Combine("mnist", name + ".gz"));
        IdxDataset test = IdxDataset.Load(Mnist("t10k-images-idx3-ubyte"), Mnist("t10k-labels-idx1-ubyte"));
        IdxDataset training = IdxDataset.Load(Mnist("train-images-idx3-ubyte"), Mnist("train-labels-idx1-ubyte"));
        Assert.Equal((60_000, 784, 10), (training.Count, training.InputSize, training.ClassCount));
        Assert.Equal((10_000, 784, 10), (test.Count, test.InputSize, test.ClassCount));
        Assert.Equal([28, 28], test.SampleShape);

        // The training images' mean is the 0.1307 that everybody normalises with.
        var image = new float[784];
        double sum = 0;
        for (int i = 0; i < training.Count; i++)
        {
            training.CopyInputs([i], image);
            foreach (float pixel in image)
            {
                sum += pixel;
            }
        }

        Assert.Equal(0.1307, sum / (60_000 * 784.0), 4);
        var labels = new int[10];
        test.CopyLabels([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], labels);
        Assert.Equal([7, 2, 1, 0, 4, 1, 4, 9, 5, 9], labels);
    }

    private IdxDataset Load(byte[] images, byte[] labels, int? classCount = null) =>
        IdxDataset.Load(folder.Write("images", images), folder.Write("labels", labels), classCount);
}
