namespace OS2.Catalog.Licences;

/// <summary>Words of a file with the line where they begin, from 1.</summary>
public sealed record QuotedLine(int Line, string Text);
