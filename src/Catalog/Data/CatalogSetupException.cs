namespace OS2.Catalog.Data;

/// <summary>The program cannot start as it is set up. The message is one line, names the setting and is shown to the operator as it stands.</summary>
public sealed class CatalogSetupException : Exception
{
    public CatalogSetupException(string message) : base(message) { }

    public CatalogSetupException(string message, Exception inner) : base(message, inner) { }

    private CatalogSetupException() { }
}
