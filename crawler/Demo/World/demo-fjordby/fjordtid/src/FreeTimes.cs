// SPDX-FileCopyrightText: 2021–2026 OS2 – Offentligt digitaliseringsfællesskab
// SPDX-License-Identifier: MPL-2.0

namespace Fjordtid;

/// <summary>Finds the times a citizen can book.</summary>
public static class FreeTimes
{
    /// <summary>The free times between two instants, given what is booked and how long the errand takes.</summary>
    public static IEnumerable<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset to, TimeSpan errand, IReadOnlyList<Booking> booked)
    {
        for (var start = from; start + errand <= to; start += TimeSpan.FromMinutes(10))
        {
            if (booked.All(b => b.End <= start || b.Start >= start + errand)) yield return start;
        }
    }
}
