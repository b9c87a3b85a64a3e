namespace OS2.Catalog.Bodies;

/// <summary>The four sizes of a public body in OS2's rate sheet, smallest first.</summary>
public enum PopulationBand
{
    Small,
    Medium,
    Large,
    VeryLarge,
}
