namespace OS2.Catalog.PublicCode;

/// <summary>One fault or oddity of a publiccode.yml.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Key">The key with dots, list positions from 0 in brackets; empty for the file as a whole.</param>
/// <param name="Line">The line, from 1; 0 when the finding has no place, as a missing key.</param>
/// <param name="Column">The column, from 1; 0 when the finding has no place.</param>
/// <param name="English">What was found and what was wanted, in English.</param>
/// <param name="Danish">The same in Danish.</param>
public sealed record PublicCodeFinding(PublicCodeSeverity Severity, string Key, int Line, int Column, string English, string Danish);
