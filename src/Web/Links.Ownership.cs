namespace OS2.Catalog.Web;

/// <content>Who owns it: the secretariat's pages.</content>
public sealed partial class Links
{
    public string OwnershipReport => $"{OwnershipDesk}/rapport";
    public string Instruments => $"{OwnershipDesk}/aftaler";
    public string NewInstrument => $"{Instruments}/ny";
    public string PartyNames => $"{OwnershipDesk}/navne";

    public string Instrument(string instrumentId) => $"{Instruments}/{instrumentId}";

    public string InstrumentPaper(string instrumentId, string fileId) => $"{Instrument(instrumentId)}/papir/{fileId}";

    /// <summary>Where a title is signed.</summary>
    public string SignTitle(string fullName) => $"{OwnershipDesk}/titel/{Escaped(fullName)}";
}
