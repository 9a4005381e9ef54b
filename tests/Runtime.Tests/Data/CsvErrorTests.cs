using System.Text;

namespace NetGen.Runtime.Tests.Data;

public sealed class CsvErrorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "line 1: expected at least one record; found none")]
    [InlineData("\n\n", "line 1: expected at least one record; found none")]
    [InlineData("x,label\n", "line 2: expected at least one record after the header; found none")]
    [InlineData("x,label\n1,a\n2\n", "line 3: expected 2 fields; found 1")]
    [InlineData("x,label\n1,a,b\n", "line 2: expected 2 fields; found 3")]
    [InlineData("x,label\n1,a\nabc,a\n", "line 3: expected a finite number with a point as its decimal separator in column 1 (x); found 'abc'")]
    [InlineData("x,label\n,a\n", "line 2: expected a finite number with a point as its decimal separator in column 1 (x); found an empty field")]
    [InlineData("x,label\nNaN,a\n", "line 2: expected a finite number")]
    [InlineData("x,label\n1e39,a\n", "line 2: expected a finite number")]
    [InlineData("x,label\n1,\n", "line 2: expected a name in column 2 (label); found an empty field")]
    [InlineData("x,y\n1,a\n", "line 1: expected one column called 'label'; found 0 among x, y")]
    [InlineData("label,x,label\n1,a,b\n", "line 1: expected one column called 'label'; found 2 among label, x, label")]
    [InlineData("label\na\n", "line 1: expected at least one input column beside labels, targets and ignored ones; found 1 columns")]
    [InlineData("x,label\n1,\"a\n2,b\n", "line 2: expected a closing quotation mark in column 2; found the end of the file")]
    [InlineData("x,label\n1,\"a\"b\n", "line 2: expected a separator or the end of the line after the closing quotation mark in column 2; found 'b'")]
    [InlineData("x,label\n1,a\"b\"\n", "line 2: expected a field with quotation marks to be quoted as a whole, in column 2; found one after 'a'")]
    [InlineData("x,label\n1,\"two\nlines\"\nbad,a\n", "line 4: expected a finite number")]
    public void A_damaged_file_is_refused_with_file_line_column_expectation_and_what_came(string text, string message)
    {
        string path = folder.Write("damaged.csv", text);
        string found = Assert.Throws<InvalidDataException>(() => CsvDataset.Load(path, new() { LabelColumn = "label" })).Message;
        Assert.StartsWith(path, found);
        Assert.Contains(message, found);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("5")]
    [InlineData("1.0")]
    [InlineData("a")]
    [InlineData("99999999999")]
    public void A_class_index_out_of_range_is_refused(string label)
    {
        string path = folder.Write("damaged.csv", $"x,label\n1,{label}\n");
        var error = Assert.Throws<InvalidDataException>(() => CsvDataset.Load(path, new() { LabelColumn = "label", LabelsAreIndices = true, ClassCount = 5 }));
        Assert.Contains($"line 2: expected a class index from 0 to 4 in column 2 (label); found '{label}'", error.Message);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        string path = folder.Write("damaged.csv", [.. Encoding.ASCII.GetBytes("x,label\n1,a"), 0xFF, 0xFE]);
        Assert.Contains("expected text in UTF-8", Assert.Throws<InvalidDataException>(() => CsvDataset.Load(path, new() { LabelColumn = "label" })).Message);
    }

    [Fact]
    public void Damaged_gzip_is_refused()
    {
        byte[] zipped = IdxBytes.Gzip(Encoding.ASCII.GetBytes("x,label\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"{i},a\n"))));
        zipped[zipped.Length / 2] ^= 0x55;
        string path = folder.Write("damaged.csv", zipped);
        Assert.StartsWith(path, Assert.Throws<InvalidDataException>(() => CsvDataset.Load(path, new() { LabelColumn = "label" })).Message);
    }

    [Fact]
    public void A_column_beyond_the_last_is_refused()
    {
        string path = folder.Write("data.csv", "x,label\n1,a\n");
        Assert.Contains("expected a column at position 2, counted from 0; found 2 columns", Assert.Throws<InvalidDataException>(() => CsvDataset.Load(path, new() { LabelColumn = 2 })).Message);
        Assert.Throws<InvalidDataException>(() => CsvDataset.Load(path, new() { LabelColumn = ^3 }));
    }

    [Fact]
    public void Options_that_contradict_each_other_are_refused()
    {
        string path = folder.Write("data.csv", "x,label\n1,a\n");
        CsvOptions[] contradictions =
        [
            new(),
            new() { LabelColumn = "label", TargetColumns = ["x"] },
            new() { LabelColumn = "label", Separator = '"' },
            new() { LabelColumn = "label", ClassNames = ["a", "a"] },
            new() { LabelColumn = "label", ClassNames = ["a"], LabelsAreIndices = true },
            new() { LabelColumn = "label", ClassCount = 3 },
            new() { LabelColumn = "label", IgnoredColumns = ["label"] },
            new() { LabelColumn = "label", HasHeader = false },
        ];
        Assert.All(contradictions, options => Assert.Throws<ArgumentException>(() => CsvDataset.Load(path, options)));
    }

    [Fact]
    public void A_missing_file_is_a_file_not_found() =>
        Assert.Throws<FileNotFoundException>(() => CsvDataset.Load(folder.PathOf("nothing.csv"), new() { LabelColumn = 0 }));

    [Fact]
    public void Random_text_is_never_anything_but_invalid_data()
    {
        const string Alphabet = "1.,\"\n\rax;- ";
        var random = new Random(29);
        for (int i = 0; i < 2000; i++)
        {
            var text = new StringBuilder("x,label\n1,a\n\"2\",\"b\"\n");
            for (int changes = random.Next(1, 5); changes > 0; changes--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            string path = folder.Write("data.csv", text.ToString());
            Exception? error = Record.Exception(() => CsvDataset.Load(path, new() { LabelColumn = 1 }));
            Assert.True(error is null or InvalidDataException, $"{text}: {error}");
        }
    }
}
