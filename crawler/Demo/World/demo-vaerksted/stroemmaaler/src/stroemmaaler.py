# SPDX-FileCopyrightText: 2023 OS2 – Offentligt digitaliseringsfællesskab
# SPDX-License-Identifier: MIT


def stands_out(night_kwh, usual_kwh, tolerance=0.25):
    """Whether a building uses clearly more at night than it used to."""
    return night_kwh > usual_kwh * (1 + tolerance)
