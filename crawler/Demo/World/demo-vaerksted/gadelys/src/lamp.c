/* SPDX-License-Identifier: MPL-2.0 */

/* The light in per cent: full for a while after something moved. */
int light(int seconds_since_movement) {
    return seconds_since_movement < 90 ? 100 : 20;
}
