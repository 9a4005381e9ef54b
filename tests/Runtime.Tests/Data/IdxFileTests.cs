namespace NetGen.Runtime.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_read_with_its_type_dimensions_and_bytes()
    {
        IdxFile file = IdxFile.Read(folder.Write("file", IdxBytes.Of(8, [2, 3], 1, 2, 3, 4, 5, 6)));
        Assert.Equal(IdxElementType.UnsignedByte, file.ElementType);
        Assert.Equal([2, 3], file.Dimensions);
        Assert.Equal(6, file.ElementCount);
        Assert.Equal([1, 2, 3, 4, 5, 6], file.Bytes.ToArray());
        Assert.Equal([1f, 2, 3, 4, 5, 6], file.ToSingles());
        Assert.Equal([1, 2, 3, 4, 5, 6], file.ToInt32s());
    }

    [Fact]
    public void A_large_gzip_file_arrives_whole()
    {
        var data = new byte[3_500_000];
        new Random(3).NextBytes(data);
        Assert.Equal(data, IdxFile.Read(folder.Write("file", IdxBytes.Gzip(IdxBytes.Of(8, [3500, 1000], data)))).Bytes.ToArray());
    }

    public static TheoryData<byte[], string> Damaged => new()
    {
        { [], "offset 0: expected 4 bytes of the IDX magic number; found the end of the file after 0" },
        { [0, 0, 8], "offset 0: expected 4 bytes of the IDX magic number; found the end of the file after 3" },
        { [1, 0, 8, 1, 0, 0, 0, 1, 5], "offset 0: expected the IDX magic number, which starts with the bytes 00 00; found 01 00" },
        { [0, 0, 0x0E, 1, 0, 0, 0, 1, 5], "offset 2: expected element type 08 (unsigned byte), 0C (32-bit integer) or 0D (32-bit float); found 0E" },
        { [0, 0, 8, 0], "offset 3: expected at least 1 dimension; found 0" },
        { [0, 0, 8, 2, 0, 0, 0, 1, 0], "offset 8: expected 4 bytes of a dimension; found the end of the file after 1" },
        { IdxBytes.Of(8, [0]), "offset 4: expected dimension 1 of 1 to be from 1 to 2147483647; found 0" },
        { IdxBytes.Of(8, [3, 0]), "offset 8: expected dimension 2 of 2 to be from 1 to 2147483647; found 0" },
        { IdxBytes.Of(8, [0xFFFFFFFF], 1), "offset 4: expected dimension 1 of 1 to be from 1 to 2147483647; found 4294967295" },
        { IdxBytes.Of(8, [3], 1, 2), "offset 10: expected 3 bytes of elements (3); found 2" },
        { IdxBytes.Of(8, [2], 1, 2, 3), "offset 10: expected 2 bytes of elements (2); found 3" },
        { IdxBytes.Of(0x0C, [2], 1, 2, 3), "offset 11: expected 8 bytes of elements (2); found 3" },
        { IdxBytes.Of(8, [0x7FFFFFFF, 0x7FFFFFFF, 0x7FFFFFFF], 1), "expected dimensions whose data fit one array" },
        { IdxBytes.Of(8, [0x40000000], 1), "expected 1073741824 bytes of elements (1073741824); found 1" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_file_is_refused_with_file_offset_expectation_and_what_came(byte[] content, string message)
    {
        using var culture = new CultureScope();
        string path = folder.Write("damaged", content);
        string found = Assert.Throws<InvalidDataException>(() => IdxFile.Read(path)).Message;
        Assert.StartsWith(path, found);
        Assert.Contains(message, found);
    }

    [Theory]
    [InlineData(1, "offset 10: expected 3 bytes of elements (3); found 2")]
    [InlineData(-1, "offset 11: expected the end of the file after 3 bytes of elements (3); found more bytes")]
    public void Missing_and_trailing_bytes_in_gzip_are_refused(int missing, string message)
    {
        string path = folder.Write("damaged", IdxBytes.Gzip(IdxBytes.Of(8, [3], new byte[3 - missing])));
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => IdxFile.Read(path)).Message);
    }

    [Fact]
    public void A_giant_claim_takes_no_memory_plain_or_gzip()
    {
        byte[] content = IdxBytes.Of(8, [0x40000000], new byte[1000]);
        string plain = folder.Write("plain", content);
        string zipped = folder.Write("zipped", IdxBytes.Gzip(content));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => IdxFile.Read(plain));
        Assert.Throws<InvalidDataException>(() => IdxFile.Read(zipped));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3_000_000);
    }

    [Fact]
    public void Gzip_cut_short_or_changed_is_refused_or_reads_the_same_bytes()
    {
        var random = new Random(17);
        var data = new byte[500];
        random.NextBytes(data.AsSpan(0, 250));
        byte[] whole = IdxBytes.Gzip(IdxBytes.Of(8, [500], data));
        int refused = 0;
        for (int i = 0; i < 600; i++)
        {
            byte[] damaged = i < whole.Length ? whole[..i] : (byte[])whole.Clone();
            if (i >= whole.Length)
            {
                damaged[random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
            }

            string path = folder.Write("damaged", damaged);
            try
            {
                // The header has fields that say nothing of the content, such as the time; the checksum covers the rest.
                Assert.Equal(data, IdxFile.Read(path).Bytes.ToArray());
            }
            catch (InvalidDataException error)
            {
                Assert.StartsWith(path, error.Message);
                Assert.Contains("offset", error.Message);
                refused++;
            }
        }

        Assert.InRange(refused, 400, 600);
    }

    [Fact]
    public void Random_bytes_are_never_anything_but_invalid_data()
    {
        var random = new Random(23);
        for (int i = 0; i < 2000; i++)
        {
            byte[] content = IdxBytes.Of(8, [2, 3], 1, 2, 3, 4, 5, 6);
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                content[random.Next(content.Length)] = (byte)random.Next(256);
            }

            string path = folder.Write("damaged", content[..random.Next(content.Length + 1)]);
            Exception? error = Record.Exception(() => IdxFile.Read(path));
            Assert.True(error is null or InvalidDataException, error?.ToString());
        }
    }
}
