using OS2.Catalog.Ownership;

namespace OS2.Catalog.Crawler.History;

/// <summary>A history that cannot be read, and why.</summary>
internal sealed class HistoryException(string problem, string detail) : Exception(detail)
{
    /// <summary>One of <see cref="MakerProblem"/>.</summary>
    internal string Problem { get; } = problem;
}
