namespace OS2.Catalog.Products;

/// <summary>What a repository says of a field of a product.</summary>
/// <param name="Field">The name of a <see cref="ProductField"/>.</param>
/// <param name="Value">Tidy.</param>
/// <param name="FullName">The repository that says so, <c>owner/name</c>.</param>
/// <param name="Path">The file in it.</param>
public sealed record Suggestion(string Field, string Value, string FullName, string Path)
{
    /// <summary>In words, for the field's source.</summary>
    public string Source => $"{FullName}, {Path}";
}
