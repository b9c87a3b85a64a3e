# SPDX-FileCopyrightText: 2022-2026 OS2 – Offentligt digitaliseringsfællesskab
# SPDX-License-Identifier: MPL-2.0
"""How much to cook."""


def portions(ordered: int, eaten_share_last_week: float) -> int:
    """Portions to cook: never fewer than what parents have paid for."""
    return max(ordered, round(ordered / max(eaten_share_last_week, 0.5)))
