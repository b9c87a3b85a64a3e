# SPDX-License-Identifier: MPL-2.0
def sign(busy_until):
    return "Ledigt" if busy_until is None else f"Optaget til {busy_until:%H.%M}"
