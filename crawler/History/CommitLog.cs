using System.Globalization;
using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.History;

/// <summary>How git is asked for commits, and how its answer is read.</summary>
internal static class CommitLog
{
    private const char Field = '\u001f';
    private const char Item = '\u001e';

    /// <summary>Asks for all that is counted of a commit, one record ending in NUL.</summary>
    internal static string[] Arguments(string range) =>
    [
        "log", "-z", "--topo-order", "--no-show-signature",
        "--format=%H%x1f%P%x1f%at%x1f%ct%x1f%an%x1f%ae%x1f%cn%x1f%ce%x1f%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1e)%x1f%(trailers:key=Signed-off-by,valueonly,unfold,separator=%x1e)",
        range, "--",
    ];

    /// <summary>The commit of a record; null when it is none.</summary>
    internal static Commit? Read(string record) => record.Split(Field) is [var id, var parents, var authored, var committed, var name, var mail, var committer, var committerMail, var coAuthors, var signOffs]
        ? new()
        {
            Id = id, Parents = parents.Split(' ', StringSplitOptions.RemoveEmptyEntries), AuthoredAt = Seconds(authored), CommittedAt = Seconds(committed),
            Author = new(name, mail), Committer = new(committer, committerMail), CoAuthors = People(coAuthors), SignOffs = People(signOffs),
        }
        : null;

    /// <summary>Any number at all; what is none is taken for the beginning of time, which nobody believes.</summary>
    internal static long Seconds(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 1L << 40 ? seconds : 0;

    private static IReadOnlyList<CommitPerson> People(string trailers) => [.. trailers.Split(Item, StringSplitOptions.RemoveEmptyEntries).Take(50).Select(CommitPerson.Parse)];
}
