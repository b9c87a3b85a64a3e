// SPDX-License-Identifier: MPL-2.0

package vejhul

// Near tells whether two reports are about the same hole: within ten metres.
func Near(a, b Report) bool {
	return Distance(a.Place, b.Place) <= 10
}
