// How far along a guide is, in years in the field. A seeker may look for one distance (the filter *Years ahead*), and may
// say which distance their lists begin with (the *window*); nobody is left out for being outside of it.

/** @public Distances to choose from: from and to, in whole years. */
export const yearsAhead = { '1-4': [1, 4], '5-10': [5, 10], '11-20': [11, 20], '21-80': [21, 80] } as const
/** @public */
export type YearsAhead = keyof typeof yearsAhead

/** @public */
export const yearsAheadWords: Readonly<Record<YearsAhead, string>> = {
  '1-4': '1 to 4 years',
  '5-10': '5 to 10 years',
  '11-20': '11 to 20 years',
  '21-80': 'More than 20 years',
}

/** @public What lists begin with, as a seeker may choose it; the last leaves the distance out of account. */
export const windows = { ...yearsAhead, '0-99': [0, 99] } as const
/** @public */
export type Window = keyof typeof windows

/** @public The window of somebody who has not chosen one, as matching has it. */
export const usualWindow: Window = '5-10'

/** @public The choice that a stored window is; the usual one where none is stored. */
export function windowChosen(stored: readonly (number | null)[] = []): Window {
  const chosen = Object.keys(windows).find((key) => key === stored.join('-'))
  return (chosen as Window | undefined) ?? usualWindow
}

/** @public */
export const windowWords: Readonly<Record<Window, string>> = {
  ...yearsAheadWords,
  '0-99': 'It does not matter',
}
