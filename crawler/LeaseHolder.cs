using System.Diagnostics;
using System.Globalization;

namespace OS2.Catalog.Crawler;

/// <summary>Names a crawling process, so that one that was killed on this machine need not be waited for.</summary>
internal static class LeaseHolder
{
    /// <summary>This process: <c>machine process start</c>, and a number for each crawler within it.</summary>
    internal static string New()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {process.Id} {process.StartTime.ToUniversalTime().Ticks} {Guid.NewGuid():N}");
    }

    /// <summary>Whether the holder was a process of this machine that is no longer there. False whenever that cannot be told.</summary>
    internal static bool IsDead(string holder)
    {
        var parts = holder.Split(' ');
        if (parts.Length != 4 || parts[0] != Environment.MachineName
            || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id) || !long.TryParse(parts[2], CultureInfo.InvariantCulture, out var start))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            // The number may have gone to another process since. Start times are read from a coarse clock.
            return Math.Abs(process.StartTime.ToUniversalTime().Ticks - start) > TimeSpan.TicksPerSecond * 5;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
