using Microsoft.AspNetCore.Mvc.Rendering;
using OS2.Catalog.Governance;

namespace OS2.Catalog.Web.Pages.Assessments;

/// <summary>One demand on its form, with what stands beside it.</summary>
public sealed record DemandView
{
    public required Requirement Requirement { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<SelectListItem> Choices { get; init; }

    /// <summary>What stands in the form; null for nothing chosen.</summary>
    public string? Choice { get; init; }

    public string Body { get; init; } = "";

    /// <summary><see cref="SheetRow.Seen"/> of what is saved.</summary>
    public required string Seen { get; init; }

    /// <summary>Who wrote what is saved and when; null where nobody has.</summary>
    public string? Written { get; init; }

    /// <summary>What somebody else saved since the form was drawn; null where nobody did.</summary>
    public SheetRow? Other { get; init; }

    /// <summary>What was sent last time; null where there is nothing.</summary>
    public SheetRow? Before { get; init; }

    /// <summary>In an evaluation: what the product answered; null in a self-assessment, and where it did not.</summary>
    public SheetRow? Answer { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What of it speaks against the answer.</summary>
    public IReadOnlyList<Evidence> Against { get; init; } = [];

    /// <summary>What is wrong with what was typed; null for nothing.</summary>
    public string? Fault { get; init; }

    public string ChoiceName => Requirement.Id + ".Choice";
    public string BodyName => Requirement.Id + ".Body";
    public string SeenName => Requirement.Id + ".Seen";
}
