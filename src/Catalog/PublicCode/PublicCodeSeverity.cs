namespace OS2.Catalog.PublicCode;

/// <summary>How much a finding weighs.</summary>
public enum PublicCodeSeverity
{
    /// <summary>The file is valid, but something is out of date or unusual.</summary>
    Warning,

    /// <summary>The file breaks a rule of the standard.</summary>
    Error,
}
