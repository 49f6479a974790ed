import type { Stage } from '#members/member.ts'
import { counted, inWords, listed, sentence } from '#ui/wording.ts'
import { type Choice, helpersLookedAt, type Side, type Why } from './round.ts'

// How staff read what a round is for and why somebody has nobody in it.

interface Named {
  readonly key: string
  readonly name: string
}

/** Names for what a choice holds as keys; a key nobody knows any more stays as it is. */
export interface Naming {
  readonly chapters: readonly Named[]
  readonly topics: readonly Named[]
  readonly fields: readonly Named[]
  readonly stageWords: Partial<Record<Stage, string>>
  /** A day as people say it. */
  readonly day: (day: string) => string
}

/** "Early career in North who would like to learn Mapping with GIS, with anybody who offers help." */
export function choiceWords(choice: Choice, { chapters, topics, fields, stageWords, day }: Naming): string {
  const nameOf = (list: readonly Named[], key: string) => list.find((one) => one.key === key)?.name ?? key
  const { chapter, stages, field, learns, teaches, since, helpers } = choice
  const who = [
    stages.length === 0 ? 'everybody' : listed(stages.map((stage) => stageWords[stage] ?? stage)),
    chapter === undefined ? undefined : `in ${nameOf(chapters, chapter)}`,
    field === undefined ? undefined : `working in ${nameOf(fields, field).toLowerCase()}`,
    learns === undefined ? undefined : `who would like to learn ${nameOf(topics, learns)}`,
    teaches === undefined
      ? undefined
      : `who ${learns === undefined ? '' : 'also '}can teach ${nameOf(topics, teaches)}`,
    since === undefined ? undefined : `who joined on ${day(since)} or later`,
  ]
  const first = [
    ...(choice.many ? ['as many pairs as possible first'] : []),
    ...(choice.leftOutFirst ? ['whoever had nobody last time first'] : []),
    ...(choice.each > 1 ? [`up to ${counted(choice.each, 'helper', 'helpers')} each`] : []),
  ]
  const whole = [
    who.filter(Boolean).join(' '),
    ...(helpers === 'everybody' ? ['with anybody who offers help'] : []),
    ...first,
  ]
  return `${sentence(whole.join(', '))}.`
}

/** How far a sent round has come, in pairs: somebody who helps in two of them is asked about each. */
export const askedWords = (asked: number, pairs: number): string =>
  `${asked === 0 ? 'none' : inWords(asked)} of ${counted(pairs, 'pair', 'pairs')} ${asked > 1 ? 'have' : 'has'} been asked`

/** Which side of a pair somebody has nobody for. */
export const sideWords: Record<Side, string> = { seeker: 'Looking for somebody', helper: 'Offering help' }

const whySeeker: Record<Why, string> = {
  room: 'No room for somebody new just now.',
  nobody:
    'Nobody with room could meet them: no language or way to meet in common, or they know each other already.',
  others: 'There was somebody, and others fitted there better.',
}
const whyHelper: Record<Why, string> = {
  room: 'No room for somebody new just now.',
  nobody: 'Nobody who looks for help could meet them: nothing in common, or they know each other already.',
  others: 'There was somebody, who fitted better elsewhere.',
}

/** Why somebody has nobody in this round. */
export const whyWords = (side: Side, why: Why): string => (side === 'seeker' ? whySeeker : whyHelper)[why]

interface Looked {
  readonly seekers: number
  readonly helpers: number
}
interface Sums {
  readonly welfare: number
  readonly bound: number
}

/** Whether there are more pairs than are looked at. */
const isFar = ({ seekers, helpers }: Looked): boolean => helpers > helpersLookedAt(seekers)

/** The proof, in a sentence with its figures. */
export function proofWords(round: Sums & Looked): string {
  const { welfare, bound } = round
  const share = bound === 0 ? 1 : Math.min(1, welfare / bound)
  const [reached, most] = figures(welfare, bound, share)
  return `These proposals add up to ${reached} of at most ${most} that any choice of pairs${isFar(round) ? ' among those looked at' : ''} could reach (${percent(share)}).`
}

const MOST_DIGITS = 5

/** Both sums with as many digits as it takes for whoever divides them to come to the share. */
function figures(welfare: number, bound: number, share: number, digits = 2): [string, string] {
  const unit = 10 ** digits
  // Rounded down and up, so that no figure promises more than was proved; one and the same figure is one.
  const reached = Math.floor(welfare * unit) / unit
  const most = share === 1 ? reached : Math.ceil(bound * unit) / unit
  const isClose = Math.abs(reached / most - share) < 0.0005
  return isClose || digits === MOST_DIGITS
    ? [reached.toFixed(digits), most.toFixed(digits)]
    : figures(welfare, bound, share, digits + 1)
}

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1).replace('.0', '')} %`

/** Who was looked at, and where there are too many, how far. */
export function lookedAtWords({ seekers, helpers }: Looked): string {
  const people = (n: number) => counted(n, 'person', 'people')
  const most = helpersLookedAt(seekers)
  const far = isFar({ seekers, helpers }) ? ` For each, the ${most} likeliest helpers were looked at.` : ''
  return `Looked at: ${people(seekers)} looking for somebody and ${people(helpers)} offering help.${far} Whoever rests is not among them.`
}

/** What the figures of the proof count. */
export function countedWords({ many, leftOutFirst }: Choice): string {
  const more = [
    ...(many ? ['four more for being a pair at all'] : []),
    ...(leftOutFirst ? ['up to half as much again where somebody had nobody last time'] : []),
  ]
  return `Each pair counts with the chance that both say yes, as far as what they say openly tells${more.length === 0 ? '' : `, and with ${listed(more)}`}.`
}
