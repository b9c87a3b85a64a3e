using NuGet.Packaging.Licenses;

namespace OS2.Catalog.PublicCode;

/// <summary>Judges the SPDX expression of a publiccode.yml.</summary>
internal static class PublicCodeLicence
{
    /// <summary>Null when the expression is sound; else whether it is only unknown, and why.</summary>
    public static (bool IsOnlyUnknown, string Why)? Fault(string expression)
    {
        if (expression.Length > 500 || expression.Count(c => c == '(') > 20)
            return (false, "too long");
        try
        {
            var parsed = NuGetLicenseExpression.Parse(WithoutPlus(expression));
            return parsed.HasOnlyStandardIdentifiers() ? null : (true, "unknown identifier");
        }
        catch (NuGetLicenseExpressionParsingException fault)
        {
            return (false, fault.Message);
        }
        catch (ArgumentException fault)
        {
            return (false, fault.Message);
        }
    }

    /// <summary>The expression, or null when it cannot be read.</summary>
    internal static NuGetLicenseExpression? Parsed(string expression)
    {
        if (Fault(expression) is not null)
            return null;
        return NuGetLicenseExpression.Parse(WithoutPlus(expression));
    }

    /// <summary>The old 'GPL-2.0+' in its present form, because the parser refuses the plus behind deprecated identifiers.</summary>
    private static string WithoutPlus(string expression) =>
        string.Join(' ', expression.Replace("(", "( ", StringComparison.Ordinal).Replace(")", " )", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Modern));

    private static string Modern(string term)
    {
        var isGnu = term.StartsWith("GPL-", StringComparison.Ordinal) || term.StartsWith("LGPL-", StringComparison.Ordinal) || term.StartsWith("AGPL-", StringComparison.Ordinal);
        if (isGnu && term.EndsWith('+'))
            return term[..^1] + "-or-later";
        return isGnu && char.IsAsciiDigit(term[^1]) ? term + "-only" : term;
    }
}
