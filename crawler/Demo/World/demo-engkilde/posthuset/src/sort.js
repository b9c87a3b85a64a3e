// SPDX-License-Identifier: MPL-2.0
export const suggest = (subject, departments) =>
  departments.find((d) => d.words.some((w) => subject.toLowerCase().includes(w))) ?? null;
