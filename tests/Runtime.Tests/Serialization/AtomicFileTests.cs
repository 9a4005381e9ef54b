using NetGen.Runtime.Tests.Data;
using NetGen.Serialization;

namespace NetGen.Runtime.Tests.Serialization;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_made_or_replaced_and_nothing_else_is_left()
    {
        string path = folder.PathOf("file");
        AtomicFile.WriteText(path, "first, longer");
        AtomicFile.WriteText(path, "sécond");
        Assert.Equal("sécond"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public void The_old_file_can_be_read_until_the_new_one_is_complete()
    {
        string path = folder.Write("file", "old");
        AtomicFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(path));
        });
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void A_failure_while_writing_leaves_the_old_file_and_nothing_else()
    {
        string path = folder.Write("file", "old");
        Assert.Throws<TimeoutException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new TimeoutException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public void A_path_that_cannot_be_replaced_is_an_error_and_nothing_is_left()
    {
        string path = folder.PathOf("folder");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<SystemException>(() => AtomicFile.WriteText(path, "text"));
        Assert.Empty(Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public void A_missing_folder_is_an_error_that_names_it()
    {
        string missing = Path.Combine(folder.FullName, "missing");
        string path = Path.Combine(missing, "file");
        Assert.Equal(
            $"There is no folder '{missing}' to write '{path}' to.",
            Assert.Throws<DirectoryNotFoundException>(() => AtomicFile.WriteText(path, "text")).Message);
    }

    [Fact]
    public void A_bare_name_is_of_the_current_folder() => AtomicFile.RequireFolder("file");
}
