using System.Text;

namespace NetGen;

/// <summary>
/// Samples from a CSV file (RFC 4180, UTF-8, plain or gzip): numeric and categorical input columns with class labels or float targets. Numbers are read
/// with a point as their decimal separator, whatever the machine's culture.
/// </summary>
public sealed class CsvDataset : Dataset
{
    private readonly Dataset samples;

    internal CsvDataset(Dataset samples, IReadOnlyList<string> classNames, IReadOnlyList<InputColumn> inputColumns)
    {
        this.samples = samples;
        ClassNames = classNames;
        InputColumns = inputColumns;
    }

    /// <inheritdoc/>
    public override int Count => samples.Count;

    /// <inheritdoc/>
    public override int InputSize => samples.InputSize;

    /// <inheritdoc/>
    public override int TargetSize => samples.TargetSize;

    /// <inheritdoc/>
    public override int ClassCount => samples.ClassCount;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ClassNames { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<InputColumn> InputColumns { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; gzip is recognised by its content.</param>
    /// <param name="options">Which column is what; at least the label column or the target columns.</param>
    /// <exception cref="InvalidDataException">No samples, a record with another number of fields, a field that is not what its column holds, misplaced
    /// quotation marks, text that is not UTF-8, or a column that is not there; the message names file, line, column, what was expected and what came.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static CsvDataset Load(string path, CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        using var file = InputFile.Open(path);
        using var text = new StreamReader(file.Content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        var records = new CsvRecordReader(path, text, options.Separator);
        if (!records.Read())
        {
            throw DamagedFile.AtLine(path, 1, $"at least one record", $"none");
        }

        CsvSchema schema = CsvSchema.Resolve(path, options, records);
        if (options.HasHeader && !records.Read())
        {
            throw DamagedFile.AtLine(path, 2, $"at least one record after the header", $"none");
        }

        var table = new CsvTable(options, schema, new CsvFields(path, records, schema));
        do
        {
            table.Add();
        }
        while (records.Read());

        return table.ToDataset();
    }

    /// <inheritdoc/>
    protected internal override void ReadInput(int index, Span<float> destination) => samples.ReadInput(index, destination);

    /// <inheritdoc/>
    protected internal override int ReadLabel(int index) => samples.ReadLabel(index);

    /// <inheritdoc/>
    protected internal override void ReadTarget(int index, Span<float> destination) => samples.ReadTarget(index, destination);
}
