# SPDX-FileCopyrightText: 2025 OS2 – Offentligt digitaliseringsfællesskab
# SPDX-License-Identifier: MPL-2.0
"""Makes a treasure hunt out of shelf marks."""


def clue(shelf_mark: str, title: str) -> str:
    return f"Find hylden {shelf_mark}. Bogen begynder med {title[0]} og har {len(title)} bogstaver i titlen."
