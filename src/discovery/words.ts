import { offsetOf } from '#market/person-of.ts'
import { everyField } from '#members/fields-of-practice.ts'
import type { Channel, HourSlot, KindOfHelp, Stage } from '#members/member.ts'
import { values } from '#members/values.ts'
import type { Standing } from '#programmes/access.ts'
import { answersWords } from '#programmes/words.ts'
import { counted, inWords, listed, sentence } from '#ui/wording.ts'
import { zonePlace } from '#ui/zones.ts'

// What keys are called, and what figures may be said in words.

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' })

const knownLanguages = new Map<string, string>()

/** A language as people call it; a code nobody knows stays as it is. */
export function languageWord(code: string): string {
  const word = knownLanguages.get(code) ?? nameOfLanguage(code)
  // Codes come from addresses too: whatever is typed there must not fill the memory.
  if (knownLanguages.size < 500) knownLanguages.set(code, word)
  return word
}

function nameOfLanguage(code: string): string {
  try {
    return languageNames.of(code) ?? code
  } catch {
    return code
  }
}

const byKey = (list: readonly { key: string; name: string }[]) =>
  new Map(list.map(({ key, name }) => [key, name]))
const valueNames = byKey(values)
const fieldNames = byKey(everyField)

export const valueWord = (key: string): string => valueNames.get(key) ?? key
export const fieldWord = (key: string): string => fieldNames.get(key) ?? key

export const channelWords: Readonly<Record<Channel, string>> = {
  here: 'writing here',
  email: 'e-mail',
  text: 'text messages',
  phone: 'phone',
  video: 'video',
  in_person: 'in person',
}

export const kindWords: Readonly<Record<KindOfHelp, string>> = {
  skill: 'Skill',
  career: 'Career',
  role_model: 'Role model',
  amplifier: 'Amplifier',
  welcoming: 'Welcoming newcomers',
}

const hourWords: Readonly<Record<HourSlot, string>> = {
  weekday_morning: 'weekday mornings',
  weekday_day: 'weekdays',
  weekday_evening: 'weekday evenings',
  weekend_day: 'weekends',
  weekend_evening: 'weekend evenings',
}

/** "E-mail, phone or video"; nothing where nothing was said. */
const ors = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const channelsOr = (channels: readonly Channel[]): string =>
  sentence(ors.format(channels.flatMap((one) => channelWords[one] ?? [])))

/** How to meet, in one line of a card. */
export function meetsWords(channels: readonly Channel[], standing: Standing): string | undefined {
  const answers = answersWords(standing)
  const how = channelsOr(channels)
  if (how === '') return answers && sentence(answers)
  return answers ? `${how}, ${answers}` : how
}

export const likesWords = (channels: readonly Channel[]): string =>
  sentence(channels.flatMap((one) => channelWords[one] ?? []).join(', '))

/** "Weekday mornings, Malmö time (one hour ahead of you)". */
export function hoursWords(
  slots: readonly HourSlot[],
  there: { zone: string; town: string },
  reader: { zone: string; now: Date },
): string | undefined {
  if (slots.length === 0) return undefined
  const when = sentence(listed(slots.flatMap((slot) => hourWords[slot] ?? [])))
  const place = there.town || zonePlace(there.zone)
  const apart = offsetOf(there.zone, reader.now) - offsetOf(reader.zone, reader.now)
  return apart === 0 ? `${when}, the same time as yours` : `${when}, ${place} time (${apartWords(apart)})`
}

function apartWords(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hour', 'hours')] : []),
    ...(rest > 0 ? [`${rest} minutes`] : []),
  ]
  return `${listed(parts)} ${minutes > 0 ? 'ahead of' : 'behind'} you`
}

/** How many more people there is room for. */
export const roomWords = (seatsFree: number): string =>
  seatsFree === 1 ? 'For one more person' : `For ${inWords(seatsFree)} more people`

interface Place {
  readonly headline: string
  readonly stage: Stage | null
  readonly field: string | null
  readonly town: string
  readonly region: string
  readonly chapterName: string | null
}

/** Who it is in a line: in their own words, else stage and field. */
export function roleWords(person: Place, stageWords: Partial<Record<Stage, string>>): string | undefined {
  if (person.headline) return person.headline
  const parts = [person.stage && stageWords[person.stage], person.field && fieldWord(person.field)]
  return parts.filter(Boolean).join(', ') || undefined
}

export const placeWords = ({ town, region, chapterName }: Place): string | undefined =>
  [town || region, chapterName].filter(Boolean).join(' · ') || undefined
