namespace OS2.Catalog.Governance;

/// <summary>What a person sent for one demand.</summary>
/// <param name="Requirement">The demand's id.</param>
/// <param name="Seen"><see cref="SheetRow.Seen"/> of what stood in the form when it was drawn.</param>
/// <param name="Choice">Null for none.</param>
/// <param name="Body">As <see cref="SheetRow.Tidy"/> leaves it.</param>
public sealed record TypedRow(string Requirement, string Seen, string? Choice, string Body)
{
    /// <summary>What is to be done with it, where this stands now.</summary>
    internal RowMerge Against(SheetRow? stored)
    {
        var typed = SheetRow.SeenOf(Choice, Body);
        var now = stored?.Seen ?? SheetRow.SeenOf(null, "");
        return typed == now || typed == Seen ? RowMerge.Keep : now == Seen ? RowMerge.Write : RowMerge.Conflict;
    }
}
