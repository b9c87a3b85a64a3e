# SPDX-FileCopyrightText: 2020-2026 OS2 – Offentligt digitaliseringsfællesskab
# SPDX-License-Identifier: GPL-3.0-only
"""Hvornår skal træet ses efter næste gang?"""

from datetime import date

ÅR_MELLEM_TILSYN = {1: 5, 2: 1, 3: 1}


def næste_tilsyn(sidste: date, sundhed: int) -> date | None:
    """Dagen for næste tilsyn; None, når træet skal fældes."""
    år = ÅR_MELLEM_TILSYN.get(sundhed)
    return None if år is None else sidste.replace(year=sidste.year + år)
