import { newKey } from '#members/register/new-key.ts'
import { tidyLine } from '#platform/text.ts'

/** A way to a licence; `changedIn` is the year after which the way differs. */
export interface Regime {
  readonly key: string
  readonly name: string
  readonly changedIn?: number | undefined
}

/** Regimes as staff write them, one a line: "National board exam, 2012". */
export const regimeLines = (regimes: readonly Regime[]): string =>
  regimes.map(({ name, changedIn }) => (changedIn ? `${name}, ${changedIn}` : name)).join('\n')

/** Lines read back. A regime of the same name keeps its key, because members' profiles name it. */
export function readRegimes(text: string, before: readonly Regime[]): Regime[] {
  const regimes: Regime[] = []
  for (const line of text.split('\n').map(tidyLine).filter(Boolean)) {
    const [, name = line, year] = /^(.*?),\s*(\d{4})$/.exec(line) ?? []
    const changedIn = year === undefined ? undefined : Number(year)
    const taken = new Set([...before, ...regimes].map(({ key }) => key))
    const key = before.find((one) => one.name === name)?.key ?? newKey(name, taken)
    if (!regimes.some((one) => one.key === key))
      regimes.push({ key, name, ...(changedIn === undefined ? {} : { changedIn }) })
  }
  return regimes
}
