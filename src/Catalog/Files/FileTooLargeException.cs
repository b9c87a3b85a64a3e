namespace OS2.Catalog.Files;

/// <summary>A file that was handed in has more bytes than may be.</summary>
public sealed class FileTooLargeException : Exception
{
    public FileTooLargeException()
    {
    }

    public FileTooLargeException(string message)
        : base(message)
    {
    }

    public FileTooLargeException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal FileTooLargeException(long limitBytes)
        : base($"The file has more than {limitBytes} bytes.")
    {
    }
}
