namespace OS2.Catalog.Ownership;

/// <summary>When an instrument counts. Pure.</summary>
public static class InstrumentRules
{
    /// <summary>How an instrument stands to a repository on a day.</summary>
    public static InstrumentStanding StandingOf(Instrument instrument, long repositoryId, string organisationKey, DateOnly day)
    {
        var terms = instrument.Said;
        return instrument.State == Instrument.Withdrawn ? InstrumentStanding.Withdrawn
            : !IsAbout(terms, repositoryId, organisationKey) ? InstrumentStanding.OtherPlace
            : instrument.State == Instrument.Proposed ? InstrumentStanding.Proposed
            : terms.SignedOn is null || instrument.Papers.Count == 0 ? InstrumentStanding.NotSigned
            : terms.Authority == InstrumentAuthority.Unknown ? InstrumentStanding.NoAuthority
            : day < (terms.ValidFrom ?? terms.SignedOn) ? InstrumentStanding.NotYet
            : day > terms.ValidUntil ? InstrumentStanding.Expired
            : InstrumentStanding.Counts;
    }

    /// <summary>Whether a repository is in its scope.</summary>
    public static bool IsAbout(InstrumentTerms terms, long repositoryId, string organisationKey) =>
        terms.AllRepositories || terms.Repositories.Contains(repositoryId) || terms.Organisations.Contains(organisationKey);

    /// <summary>What is still to be filled in before it can be registered: names of the fields.</summary>
    public static IReadOnlyList<string> Lacking(InstrumentTerms terms)
    {
        var lacking = new List<string>();
        if (terms.Givers.Count == 0)
            lacking.Add("givers");
        if (terms.Receivers.Count == 0 && terms.Grant is InstrumentGrant.Transfer or InstrumentGrant.Licence)
            lacking.Add("receivers");
        if (!terms.AllRepositories && terms.Repositories.Count == 0 && terms.Organisations.Count == 0)
            lacking.Add("scope");
        if (terms.ValidUntil < (terms.ValidFrom ?? terms.SignedOn) || terms.WorkUntil < terms.WorkFrom)
            lacking.Add("dates");
        return lacking;
    }
}
