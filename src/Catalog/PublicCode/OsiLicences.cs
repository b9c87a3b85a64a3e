using NuGet.Packaging.Licenses;

namespace OS2.Catalog.PublicCode;

/// <summary>Whether a licence is one that the Open Source Initiative has approved.</summary>
public static class OsiLicences
{
    /// <summary>
    /// Whether an SPDX expression gives every user an approved licence: of alternatives one is enough, of licences that hold together all must be approved.
    /// Null, or what cannot be read, is not.
    /// </summary>
    /// <remarks>By the SPDX list that comes with the NuGet parser.</remarks>
    public static bool IsApproved(string? expression) => expression is not null && PublicCodeLicence.Parsed(expression) is { } parsed && IsApproved(parsed);

    /// <summary>Whether a text is an SPDX expression of licences on the SPDX list, approved or not.</summary>
    public static bool IsExpression(string text) => PublicCodeLicence.Parsed(text) is not null;

    private static bool IsApproved(NuGetLicenseExpression expression) => expression switch
    {
        NuGetLicense licence => NuGetLicenseData.LicenseList.TryGetValue(licence.Identifier, out var known) && known.IsOsiApproved,
        WithOperator with => IsApproved(with.License),
        LogicalOperator { LogicalOperatorType: LogicalOperatorType.Or } either => IsApproved(either.Left) || IsApproved(either.Right),
        LogicalOperator both => IsApproved(both.Left) && IsApproved(both.Right),
        _ => false,
    };
}
