// SPDX-FileCopyrightText: 2023–2026 OS2 – Offentligt digitaliseringsfællesskab
// SPDX-License-Identifier: MPL-2.0

namespace Fjordtid.Bridge;

/// <summary>Turns an appointment into a meeting without saying whose it is.</summary>
public static class Meeting
{
    public static string Title(string errand) => $"Borger: {errand}";
}
