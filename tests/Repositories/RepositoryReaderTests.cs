using OS2.Catalog.Documents;
using OS2.Catalog.Repositories;
using OS2.Catalog.Tests.Support;

namespace OS2.Catalog.Tests.Repositories;

public class RepositoryReaderTests
{
    [Fact]
    public async Task Reads_what_a_repository_publishes()
    {
        using var tree = await Archive.ReadAsync(Archive.Of(
            Archive.File("README.md", "# OS2test\n\n![Logo](docs/logo.png) ![badge](https://img.shields.io/x.svg)"),
            Archive.File("docs/logo.png", PictureFactory.Png(40, 20)),
            Archive.File("docs/unused.png", PictureFactory.Png(40, 20)),
            Archive.File("docs/guide.md", "# Guide"),
            Archive.Link("LICENSE", "LICENSES/MPL-2.0.txt"),
            Archive.File("LICENSES/MPL-2.0.txt", "Mozilla Public License"),
            Archive.File("src/A.cs", "class A;"),
            Archive.File("src/app.min.js", "var a;"),
            Archive.File("node_modules/x/package.json", "{}"),
            Archive.File("package.json", "{}"),
            Archive.File("Dockerfile", "FROM scratch"),
            Archive.File("publiccode.yml", "name: OS2test")), keep: RepositoryReader.WantsOfOneTree());
        var snapshot = RepositoryReader.Read(tree);

        Assert.Equal(Archive.Commit, snapshot.Commit);
        Assert.Equal("README.md", snapshot.ReadmePath);
        Assert.Equal(["README.md", "docs/guide.md"], snapshot.Documents.Select(d => d.Path));
        Assert.Equal([("LICENSE", "LICENSES/MPL-2.0.txt", "Mozilla Public License"), ("LICENSES/MPL-2.0.txt", null, "Mozilla Public License")],
            snapshot.LicenceFiles.Select(l => (l.Path, l.ResolvedPath, l.Text)));
        Assert.Equal([new LanguageShare("Dockerfile", 12), new LanguageShare("C#", 8)], snapshot.Languages);
        Assert.Equal([ManifestKind.Dockerfile, ManifestKind.Npm], snapshot.Manifests.Select(m => m.Kind));
        var picture = Assert.Single(snapshot.Pictures);
        Assert.Equal(("docs/logo.png", "README.md", 40, "image/webp"), (picture.Path, picture.ReferencePath, picture.Picture.WidthPixels, picture.Picture.MediaType));
        Assert.Equal("OS2test", snapshot.PublicCode!.File!.Name);
        Assert.True(snapshot.HasContainer);
        Assert.True(snapshot.HasDocumentation);
        Assert.Equal(12, snapshot.FileCount);
        Assert.Empty(snapshot.Problems);
    }

    [Fact]
    public async Task Reads_an_empty_tree()
    {
        using var tree = await Archive.ReadAsync(Archive.Of());
        var snapshot = RepositoryReader.Read(tree);
        Assert.Equal(0, snapshot.FileCount);
        Assert.Null(snapshot.ReadmePath);
        Assert.Equal(64, snapshot.Fingerprint.Length);
        Assert.Empty(RepositoryTree.Unpack(snapshot.Tree));
    }

    [Fact]
    public async Task Gives_the_packed_tree_back()
    {
        using var tree = await Archive.TreeAsync(("b.txt", "bb"), ("a/æ.txt", "a"), ("B.txt", ""));
        Assert.Equal([("B.txt", 0L), ("a/æ.txt", 1L), ("b.txt", 2L)], RepositoryTree.Unpack(RepositoryTree.Pack(tree.Files)).Select(f => (f.Path, f.SizeBytes)));
    }

    [Fact]
    public async Task Has_the_same_fingerprint_for_the_same_files_and_another_for_others()
    {
        async Task<string> Of(params (string, string)[] files)
        {
            using var tree = await Archive.TreeAsync(files);
            return RepositoryReader.Read(tree).Fingerprint;
        }

        Assert.Equal(await Of(("README.md", "a"), ("b", "b")), await Of(("b", "b"), ("README.md", "a")));
        Assert.NotEqual(await Of(("README.md", "a")), await Of(("README.md", "b")));
        Assert.NotEqual(await Of(("README.md", "a")), await Of(("readme.md", "a")));
        Assert.NotEqual(await Of(("README.md", "a")), await Of(("README.md", "a"), ("x.bin", "")));
    }

    [Fact]
    public async Task Records_a_document_that_it_cannot_take_and_reads_the_rest()
    {
        using var tree = await Archive.ReadAsync(Archive.Of(
            Archive.File("README.md", [0, 1, 2]), Archive.File("docs/big.md", new byte[(1 << 20) + 1]), Archive.Link("SECURITY.md", "../x"), Archive.File("docs/good.md", "# God"),
            Archive.File("logo.png", "not a picture"), Archive.File("docs/p.md", "![x](/logo.png)")), keep: RepositoryReader.Wants);
        var snapshot = RepositoryReader.Read(tree);
        Assert.Contains("binary", snapshot.Documents.Single(d => d.Path == "README.md").Problem, StringComparison.Ordinal);
        Assert.Contains("at most 1048576", snapshot.Documents.Single(d => d.Path == "docs/big.md").Problem, StringComparison.Ordinal);
        Assert.Contains("link", snapshot.Documents.Single(d => d.Path == "SECURITY.md").Problem, StringComparison.Ordinal);
        Assert.Equal("God", snapshot.Documents.Single(d => d.Path == "docs/good.md").Title);
        Assert.Contains("no picture", Assert.Single(snapshot.Pictures).Picture.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Wants_no_vendored_files_and_no_large_code()
    {
        Assert.True(RepositoryReader.Wants("src/A.cs", 10));
        Assert.False(RepositoryReader.Wants("src/A.cs", 1 << 20));
        Assert.False(RepositoryReader.Wants("node_modules/a/a.js", 10));
        Assert.False(RepositoryReader.Wants("node_modules/a/README.md", 10));
        Assert.False(RepositoryReader.Wants("vendor/a/package.json", 10));
        Assert.False(RepositoryReader.Wants("docs/a.png", 9 << 20));
        Assert.True(RepositoryReader.Wants("deep/down/notes.md", 10));
        Assert.True(RepositoryReader.Wants("COPYING.LESSER", 10));
        Assert.True(RepositoryReader.Wants("PublicCode.YAML", 10));
    }

    [Fact]
    public void Keeps_pictures_within_the_budget_of_one_tree()
    {
        var wants = RepositoryReader.WantsOfOneTree();
        Assert.Equal(32, Enumerable.Range(0, 100).Count(i => wants($"p{i}.png", 8 << 20)));
        Assert.True(wants("README.md", 10));
    }
}
