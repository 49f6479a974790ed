import { helloSettings } from '#hellos/settings.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { noticeSettings } from '#notices/settings.ts'
import { partnershipSettings } from '#partnerships/settings.ts'
import type { Act, Look } from '#platform/act.ts'
import type { FormValues } from '#platform/forms.ts'
import { readSettings, saveSettings } from '#platform/settings.ts'
import { programmeSettings } from '#programmes/settings.ts'
import { questionSettings } from '#questions/settings.ts'

/** Every number an association decides about, by name; times of the day in minutes since midnight. */
export type Numbers = Awaited<ReturnType<typeof readNumbers>>

/** The numbers of all rooms, as they are. */
export async function readNumbers(look: Look) {
  const { lettersPerNetwork } = await readSettings(look, memberSettings)
  const programmes = await readSettings(look, programmeSettings)
  const hellos = await readSettings(look, helloSettings)
  const partnerships = await readSettings(look, partnershipSettings)
  const questions = await readSettings(look, questionSettings)
  const { quietFrom, quietUntil } = await readSettings(look, noticeSettings)
  return { ...programmes, ...hellos, ...partnerships, ...questions, quietFrom, quietUntil, lettersPerNetwork }
}

/** Writes what changed, room by room, with who and when. */
export async function saveNumbers(
  act: Act,
  numbers: { [Name in keyof Numbers]?: number | undefined },
): Promise<void> {
  const { weeklyIntake, seats, restUnanswered, restUnseenDays, restAskedDays, ...others } = numbers
  const { routeHours, routeNewcomerHours, waveHours, asksPerWeek, ...more } = others
  const { officeFrom, officeUntil, officeDays, ...rest } = more
  const { mostOpen, quietDays, quietFrom, quietUntil, lettersPerNetwork, ...trials } = rest
  const waits = { routeHours, routeNewcomerHours, waveHours }
  const office = { officeFrom, officeUntil, officeDays }
  const rests = { restUnanswered, restUnseenDays, restAskedDays }
  await saveSettings(act, programmeSettings, given({ weeklyIntake, seats, ...rests }))
  await saveSettings(act, helloSettings, given({ mostOpen, quietDays }))
  await saveSettings(act, partnershipSettings, given(trials))
  await saveSettings(act, questionSettings, given({ ...waits, ...office, asksPerWeek }))
  await saveSettings(act, noticeSettings, given({ quietFrom, quietUntil }))
  await saveSettings(act, memberSettings, given({ lettersPerNetwork }))
}

/** A field left empty changes nothing. */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never

/** Minutes since midnight as a clock shows them. */
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Numbers that are times of the day. */
export const clocks = ['officeFrom', 'officeUntil', 'quietFrom', 'quietUntil'] as const
const isClock = (name: string) => clocks.some((clock) => clock === name)

/** A number as people read it. */
export const numberInWords = (name: string, value: number): string =>
  isClock(name) ? clockOf(value) : String(value)

/** What the form shows of the numbers as they are. */
export const numberValues = (numbers: Numbers): FormValues =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, numberInWords(name, value)]))
