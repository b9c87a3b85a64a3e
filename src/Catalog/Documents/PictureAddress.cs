namespace OS2.Catalog.Documents;

/// <summary>Our own copy of a picture.</summary>
/// <param name="Address">Its address on our site.</param>
/// <param name="WidthPixels">Its width; 0 when not known.</param>
/// <param name="HeightPixels">Its height; 0 when not known.</param>
public sealed record PictureAddress(string Address, int WidthPixels = 0, int HeightPixels = 0);
