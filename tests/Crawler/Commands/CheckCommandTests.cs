using System.Text.Json;
using OS2.Catalog.Crawler.Commands;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Crawler.Commands;

public sealed class CheckCommandTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Tree => Path.Combine(_folder.Path, "tree");

    private string Memory => Path.Combine(_folder.Path, "memory");

    [Fact]
    public async Task What_has_not_moved_is_remembered_and_said_again_word_for_word()
    {
        Write("LICENSE", Shipped.Text("LICENSE"));
        Write("src/a.cs", "// Copyright (c) 2020 Eksempel ApS\nclass A;");
        var (code, said) = await CheckAsync(Tree);
        Assert.Equal(1, code);
        var remembered = Assert.Single(Directory.GetFiles(Memory));
        Assert.Equal((code, said), await CheckAsync(Tree));
        Assert.Equal(remembered, Assert.Single(Directory.GetFiles(Memory)));

        Write("src/a.cs", "// Copyright (c) 2020 Eksempel A/S\nclass A;");
        Assert.Contains("Eksempel A/S", (await CheckAsync(Tree)).Said, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Memory).Length);
    }

    [Fact]
    public async Task A_memory_that_is_damaged_or_cannot_be_kept_is_done_without()
    {
        Write("src/a.cs", "// Copyright (c) 2020 Eksempel ApS\nclass A;");
        var first = await CheckAsync(Tree);
        await File.WriteAllTextAsync(Assert.Single(Directory.GetFiles(Memory)), "{");
        Assert.Equal(first, await CheckAsync(Tree));
        Directory.Delete(Memory, recursive: true);
        await File.WriteAllTextAsync(Memory, "no folder");
        Assert.Equal(first, await CheckAsync(Tree));
    }

    [Fact]
    public async Task What_is_said_for_machines_has_all_six_parts()
    {
        Write("a.py", "x = 1");
        using var json = JsonDocument.Parse((await CheckAsync(Tree)).Said);
        Assert.Equal(["licences", "claims", "makers", "findings", "verdict", "missing"], json.RootElement.EnumerateObject().Select(part => part.Name));
    }

    [Fact]
    public async Task A_path_that_cannot_be_read_is_2()
    {
        Assert.Equal(2, (await CheckAsync(Path.Combine(_folder.Path, "nothing"))).Code);
        Write("x.zip", "no zip");
        Assert.Equal(2, (await CheckAsync(Path.Combine(Tree, "x.zip"))).Code);
    }

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(Tree, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }

    private async Task<(int Code, string Said)> CheckAsync(string path)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        return (await CommandTree.RunAsync(["check", path, "--json", "--memory", Memory], output, errors), output.ToString());
    }
}
