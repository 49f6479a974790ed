import type { DemoExperience } from '../person.ts'

/** An exam sat, or a licence got or carried over a border, with the regime it belongs to. */
export function onTheWayToALicence(
  kind: 'exam' | 'licensed',
  year: number,
  what: string,
  regime: string,
  place: string,
  topic: string,
): DemoExperience {
  return { kind, year, what, regime, place, topic }
}
