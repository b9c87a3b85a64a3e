#!/bin/sh
# SPDX-FileCopyrightText: 2025 OS2 – Offentligt digitaliseringsfællesskab
# SPDX-License-Identifier: MPL-2.0
exec python3 src/spor.py "$@"
