namespace OS2.Catalog.Governance;

/// <summary>What the catalogue can see about demands: found, not found, or out of its sight. Pure. What is unknown is never a no.</summary>
internal static partial class EvidenceRules
{
    /// <summary>What a rule looks at, by the demand's id; of the others the catalogue can see nothing.</summary>
    private static readonly IReadOnlyList<(string Requirement, Func<EvidenceFacts, EvidenceSeen> Look)> Rules =
    [
        ("F1", Developed), ("F2", Licensed), ("F4", Secure), ("F5", Described), ("F6", HandedOver), ("F7", Documented), ("F11", Tracked), ("F12", OneCore), ("F13", Presented),
        ("F15", Implemented), ("F16", Coded), ("F17", Operated), ("F19", Contained), ("F20", Taught),
        ("G1", InPortfolio), ("G3", Led), ("G5", Approved), ("G6", Steered), ("G7", Coordinated), ("G9", Reviewed), ("G10", Acceded),
    ];

    /// <summary>In the order of the governance report.</summary>
    public static IReadOnlyList<Evidence> Of(EvidenceFacts facts) =>
    [
        .. Rules.Select(rule => (rule.Requirement, Seen: rule.Look(facts)))
            .Select(each => new Evidence { Requirement = each.Requirement, Finding = each.Seen.Finding, WhatDa = each.Seen.Da, WhatEn = each.Seen.En, Where = each.Seen.Where }),
    ];
}
