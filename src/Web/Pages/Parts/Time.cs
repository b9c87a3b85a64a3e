namespace OS2.Catalog.Web.Pages.Parts;

/// <summary>A moment as it is drawn.</summary>
/// <param name="At">When; null is drawn as not known.</param>
/// <param name="WithClock">Whether the hour is shown too.</param>
public sealed record Time(DateTimeOffset? At, bool WithClock = false);
