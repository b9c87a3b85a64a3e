// SPDX-FileCopyrightText: 2021–2026 OS2 – Offentligt digitaliseringsfællesskab
// SPDX-License-Identifier: MPL-2.0

namespace Fjordtid;

/// <summary>A time that somebody has taken. Who it is, is kept elsewhere and deleted after 30 days.</summary>
public sealed record Booking(Guid Id, DateTimeOffset Start, DateTimeOffset End, string ServicePoint, string Errand);
