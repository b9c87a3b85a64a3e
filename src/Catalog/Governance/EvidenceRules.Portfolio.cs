using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using static OS2.Catalog.Governance.EvidenceSeen;

namespace OS2.Catalog.Governance;

/// <content>What the catalogue itself knows of a product's people, groups and agreements. What nobody has said is not known, and no no.</content>
internal static partial class EvidenceRules
{
    private static EvidenceSeen InPortfolio(EvidenceFacts facts) => facts.Product.State == ProductState.Ended
        ? NotFound("Produktet står som afsluttet i kataloget.", "The product is ended, the catalogue says.", Page(facts))
        : facts.Fields.GetValueOrDefault("Website") is { } site
            ? Found("Produktet står i kataloget og har en hjemmeside.", "The product stands in the catalogue and has a website.", site)
            : Found("Produktet står i kataloget. En side på os2.eu er ikke oplyst.", "The product stands in the catalogue. No page on os2.eu is stated.", Page(facts));

    private static EvidenceSeen Led(EvidenceFacts facts)
    {
        if (facts.Roles.Contains(PersonRole.Owner) || facts.Roles.Contains(PersonRole.Coordinator))
            return Found("Kataloget har en tovholder eller koordinator.", "The catalogue has somebody who leads or coordinates.", Page(facts));
        return facts.HasCoordinator
            ? Found("En koordinator har en konto til at passe produktet med.", "A coordinator has an account to look after the product with.", Page(facts))
            : NotStated(facts);
    }

    private static EvidenceSeen Approved(EvidenceFacts facts) => facts.Fields.GetValueOrDefault("BoardApproval") is { } minutes
        ? Found("Bestyrelsens godkendelse er oplyst.", "The board's approval is stated.", minutes) : NotStated(facts);

    private static EvidenceSeen Steered(EvidenceFacts facts)
    {
        if (facts.Fields.ContainsKey("SteeringGroup"))
            return Found("En styregruppe er beskrevet i kataloget.", "A steering group is described in the catalogue.", facts.Fields.GetValueOrDefault("Minutes") ?? Page(facts));
        return facts.Roles.Contains(PersonRole.Chair) || facts.Roles.Contains(PersonRole.Steering) || facts.Teams.Contains(TeamKind.Steering)
            ? Found("Der sidder nogen i en styregruppe, siger kataloget.", "Somebody sits in a steering group, the catalogue says.", Page(facts)) : NotStated(facts);
    }

    private static EvidenceSeen Coordinated(EvidenceFacts facts)
    {
        if (facts.Fields.ContainsKey("CoordinationGroup"))
            return Found("En koordinationsgruppe er beskrevet i kataloget.", "A coordination group is described in the catalogue.", Page(facts));
        return facts.Teams.Contains(TeamKind.Coordination)
            ? Found("Der sidder nogen i en koordinationsgruppe, siger kataloget.", "Somebody sits in a coordination group, the catalogue says.", Page(facts)) : NotStated(facts);
    }

    private static EvidenceSeen Acceded(EvidenceFacts facts)
    {
        if (facts.Fields.GetValueOrDefault("Agreement") is { } agreement)
            return Found("En tilslutningsaftale er oplyst.", "An accession agreement is stated.", agreement);
        return facts.HasPrice
            ? Unseen("En pris for at være med er oplyst, en tilslutningsaftale ikke.", "A price of taking part is stated, an accession agreement is not.", facts.Fields.GetValueOrDefault("RateSheet") ?? Page(facts))
            : NotStated(facts);
    }

    private static EvidenceSeen NotStated(EvidenceFacts facts) => Unseen("Det er ikke oplyst i kataloget.", "It is not stated in the catalogue.", Page(facts));

    /// <summary>The product's own page, within the site.</summary>
    private static string Page(EvidenceFacts facts) => $"/produkter/{facts.Product.ProductSlug}";
}
