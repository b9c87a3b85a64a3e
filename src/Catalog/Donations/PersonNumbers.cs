namespace OS2.Catalog.Donations;

/// <summary>Finds what looks like a Danish personal number (CPR). What is found is only ever given out masked.</summary>
/// <remarks>
/// A number is DDMMYY and four digits; the seventh tells the century. Numbers given before October 2007 divide by eleven (weights 4 3 2 7 6 5 4 3 2 1);
/// later ones need not. Source: CPR-kontoret, "Personnummeret i CPR", checked November 2026.
/// </remarks>
internal static class PersonNumbers
{
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The first such number in a line, masked; null for none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="today">No number is given to the unborn.</param>
    public static (string Masked, bool IsStrong)? In(string line, DateOnly today)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (!char.IsAsciiDigit(line[at]))
                continue;
            var end = EndOfDigits(line, at);
            if (IsFree(line, at) && Take(line, at, end) is { } found)
            {
                var (digits, sign, after) = found;
                if (EndsFreely(line, after) && Judge(digits, sign, line, today) is { } isStrong)
                    return ($"{digits[..2]}••••{sign}••••", isStrong);
            }

            at = end;
        }

        return null;
    }

    /// <summary>Whether the number divides by eleven as older numbers do.</summary>
    internal static bool DividesByEleven(string digits) => Weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 11 == 0;

    /// <summary>The day of birth; null when there is no such day, or nobody who was born then can be alive or born yet.</summary>
    internal static DateOnly? BirthOf(string digits, DateOnly today)
    {
        int Two(int at) => (digits[at] - '0') * 10 + digits[at + 1] - '0';
        var (day, month, short2) = (Two(0), Two(2), Two(4));
        var century = digits[6] switch
        {
            >= '0' and <= '3' => 1900,
            '4' or '9' => short2 <= 36 ? 2000 : 1900,
            _ => short2 <= 57 ? 2000 : 1800,
        };
        var year = century + short2;
        if (year < 1900 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var born = new DateOnly(year, month, day);
        return born <= today ? born : null;
    }

    /// <summary>Null when it is none; else whether it most likely is one.</summary>
    private static bool? Judge(string digits, string sign, string line, DateOnly today)
    {
        if (digits.Distinct().Count() < 3 || BirthOf(digits, today) is not { } born)
            return null;
        var divides = DividesByEleven(digits);
        if (sign == "-")
            return divides ? true : MayFail(born) ? false : null;
        var isNamed = line.Contains("cpr", StringComparison.OrdinalIgnoreCase) || line.Contains("personn", StringComparison.OrdinalIgnoreCase);
        return divides ? isNamed : null;
    }

    /// <summary>Numbers that do not divide by eleven were first given in 2007: to the newly born, and to older people who got theirs then.</summary>
    private static bool MayFail(DateOnly born) => born.Year >= 2007 || (born.Month == 1 && born.Day == 1);

    private static (string Digits, string Sign, int After)? Take(string line, int at, int end)
    {
        if (end - at == 10)
            return (line[at..end], "", end);
        if (end - at != 6 || end >= line.Length || line[end] is not ('-' or ' '))
            return null;
        var second = EndOfDigits(line, end + 1);
        return second - end - 1 == 4 ? (line[at..end] + line[(end + 1)..second], line[end].ToString(), second) : null;
    }

    private static int EndOfDigits(string line, int at)
    {
        while (at < line.Length && char.IsAsciiDigit(line[at]))
            at++;
        return at;
    }

    private static bool IsFree(string line, int at) => at == 0 || !(char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '.' or '-' or '_' or '/' or '+' or '#' or ',');

    private static bool EndsFreely(string line, int after) =>
        after >= line.Length || !(char.IsLetterOrDigit(line[after]) || line[after] is '-' or '_' or '/' || (line[after] is '.' && after + 1 < line.Length && char.IsLetterOrDigit(line[after + 1])));
}
