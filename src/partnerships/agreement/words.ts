import type { BlankKey } from '#programmes/policy/policy.ts'
import { fullDay, noonOf } from '#ui/dates.ts'
import { counted, sentence } from '#ui/wording.ts'
import type { Partner, PartnershipSeen } from '../partnership.ts'
import { type Filled, type HowLong, type HowOften, isEmptyBlank, type Version } from './agreement.ts'

// How an agreement reads. The words before a blank carry names, because "I" changes sides with the reader.

/** The words with which the sentence of a blank begins. */
export const leadWords = (me: Partner, them: Partner): Readonly<Record<BlankKey, string>> => ({
  goals: 'Together we want',
  teach: `${me.callName} will teach`,
  learn: `and will learn from ${them.callName}`,
  long: 'We will do this',
  often: 'We will talk',
  where: 'We will use',
  between: 'We will keep to ourselves',
  end: 'If either of us wants to stop, we will',
})

/** "until 28 March 2027" */
function lengthWords({ kind, until, meetings }: HowLong): string {
  if (kind === 'open') return 'open-ended'
  if (kind === 'until' && until) return `until ${fullDay(noonOf(until), 'UTC')}`
  return kind === 'meetings' && meetings ? `for ${counted(meetings, 'meeting', 'meetings')}` : ''
}

const perWords = {
  day: ['every day', 'a day'],
  weekday: ['every weekday', 'every weekday'],
  week: ['once a week', 'a week'],
  two_weeks: ['every two weeks', 'every two weeks'],
  month: ['once a month', 'a month'],
} as const

const timesWords = (times: number): string => (times === 2 ? 'twice' : counted(times, 'time', 'times'))

/** "twice a week for 30 minutes" */
function rhythmWords({ times, minutes, per }: HowOften): string {
  const long = minutes ? `for ${counted(minutes, 'minute', 'minutes')}` : ''
  if (per === 'as_needed') return joined(['as needed', long && `${long} at a time`], ', ')
  if (!per) return joined([times ? timesWords(times) : '', long], ' ')
  const [once, often] = perWords[per]
  return joined([times && times > 1 ? `${timesWords(times)} ${often}` : once, long], ' ')
}

const joined = (parts: readonly string[], between: string): string => parts.filter(Boolean).join(between)

/** Free words go on where the sentence was, or begin one of their own. */
function goOn(begun: string, words: string): string {
  if (!(begun && words)) return begun || words
  return /^\p{Ll}/u.test(words) ? `${begun}, ${words}` : `${begun}. ${words}`
}

/** What stands in a blank, as it is read and printed; '' where nothing does. */
export function blankText(filled: Filled, key: BlankKey): string {
  if (key === 'long') return goOn(lengthWords(filled.long), filled.long.words)
  if (key === 'often') return goOn(rhythmWords(filled.often), filled.often.words)
  return filled[key]
}

/** "Open-ended." */
const wholeSentence = (text: string): string => {
  const said = sentence(text.replace(/\s+/g, ' ').trim())
  return said === '' || /[.!?…]$/.test(said) ? said : `${said}.`
}

/** “…” with one full stop at its end, whoever wrote it. */
export const quoted = (text: string): string => (/[.!?…]$/.test(text) ? `“${text}”` : `“${text}”.`)

const SUMMARY = 160

/** An agreement in a sentence or two: how often and how long, else the first thing that was written. */
export function summaryWords(filled: Filled): string {
  const wanted: readonly BlankKey[] =
    isEmptyBlank(filled, 'often') && isEmptyBlank(filled, 'long')
      ? ['goals', 'teach', 'learn', 'where', 'between', 'end']
      : ['often', 'long']
  const said = wanted
    .map((key) => wholeSentence(blankText(filled, key)))
    .filter(Boolean)
    .join(' ')
  return said.length <= SUMMARY ? said : `${said.slice(0, SUMMARY).replace(/\s\S*$/, '')} …`
}

/** At a blank in which somebody typed and then signed. */
export const unsavedWords = 'You have changed this. Save it first; then sign the version that holds it.'

/** What the other wrote while the reader was writing, and what both texts are called. */
export function meanwhileWords(
  { me, them }: PartnershipSeen,
  latest: Version | undefined,
  theirs: Filled,
  key: BlankKey,
): { text: string; mineIs: string; theirsIs: string } {
  const whose = latest?.savedBy === me.id ? 'Yours' : `${them.callName}’s`
  return {
    text: blankText(theirs, key),
    mineIs: 'Yours, not saved yet',
    theirsIs: `${whose}, version ${latest?.version}`,
  }
}
