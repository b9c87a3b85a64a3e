// SPDX-FileCopyrightText: 2021-2026 OS2 – Offentligt digitaliseringsfællesskab
// SPDX-License-Identifier: MPL-2.0

/// Whether a round that runs in even weeks comes in this week.
pub fn comes(week: u32, even_weeks: bool) -> bool {
    (week % 2 == 0) == even_weeks
}
