using System.Globalization;

namespace OS2.Catalog.Web;

/// <summary>Numbers, sizes and times as people read them in the language of the request. Times are Danish time.</summary>
public static class Show
{
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>25.000 or 25,000.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>3. oktober 2026 or 3 October 2026.</summary>
    public static string Date(DateTimeOffset time) =>
        Local(time).ToString(IsEnglish ? "d MMMM yyyy" : "d. MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The same for a day without a clock.</summary>
    public static string Day(DateOnly day) => day.ToString(IsEnglish ? "d MMMM yyyy" : "d. MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>kl. 06.12 or 06:12.</summary>
    public static string Clock(DateTimeOffset time) => Local(time).ToString(IsEnglish ? "HH':'mm" : "'kl. 'HH'.'mm", CultureInfo.CurrentCulture);

    /// <summary>3. oktober 2026 kl. 06.12 or 3 October 2026, 06:12.</summary>
    public static string Moment(DateTimeOffset time) => $"{Date(time)}{(IsEnglish ? "," : "")} {Clock(time)}";

    /// <summary>When a day begins in Denmark.</summary>
    public static DateTimeOffset Midnight(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Denmark.GetUtcOffset(midnight));
    }

    /// <summary>A day that is stored as ISO 8601, as <see cref="Date"/> shows it; as it is where it is none.</summary>
    public static string Day(string iso) => DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Date(Midnight(day)) : iso;

    /// <summary>An address as people read it: without its scheme and a slash at the end.</summary>
    public static string Address(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..].TrimEnd('/');

    /// <summary>For the attribute <c>datetime</c>.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>1,4 MB or 1.4 MB.</summary>
    public static string Size(long bytes)
    {
        var size = (double)bytes;
        var unit = 0;
        for (; size >= 1000 && unit < Units.Length - 1; unit++)
            size /= 1000;
        return $"{size.ToString(unit == 0 || size >= 100 ? "N0" : "N1", CultureInfo.CurrentCulture)} {Units[unit]}";
    }

    /// <summary>Whole per cent; under one for what is there but less.</summary>
    public static string Share(long part, long whole)
    {
        var share = whole == 0 ? 0 : 100.0 * part / whole;
        return share is > 0 and < 1 ? $"< 1{Percent}" : share.ToString("N0", CultureInfo.CurrentCulture) + Percent;
    }

    /// <summary>2 t 5 min, 12 min 3 s or 45 s.</summary>
    public static string Duration(TimeSpan time)
    {
        var hour = IsEnglish ? "h" : "t";
        return time.TotalHours >= 1 ? $"{(int)time.TotalHours} {hour} {time.Minutes} min"
            : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s"
            : $"{Math.Max(0, (int)time.TotalSeconds)} s";
    }

    /// <summary>In Danish or English alphabetical order, whatever the case.</summary>
    public static StringComparer Order => StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase);

    private static string Percent => IsEnglish ? "%" : " %";

    private static DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Denmark);
}
