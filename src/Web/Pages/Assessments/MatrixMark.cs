namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>One demand in the matrix.</summary>
/// <param name="Id">Such as <c>F6</c>.</param>
/// <param name="Name">In the reader's language.</param>
/// <param name="Sign">How it was answered or judged.</param>
/// <param name="Address">Where more stands about it.</param>
public sealed record MatrixMark(string Id, string Name, StateSign Sign, string Address);
