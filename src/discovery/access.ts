import { NO_ROOM } from '#hellos/refusals.ts'
import type { MemberId, TopicKey } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { type Asked, type Fitting, fitsOf } from '#market/rank-people.ts'
import type { Market } from '#market/snapshot.ts'
import type { MetTopic } from '#matching/need.ts'
import { type CardPerson, peopleForCards } from '#members/access.ts'
import type { Stage } from '#members/member.ts'
import type { Look } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'
import { type Standing, standings } from '#programmes/access.ts'
import { answersWords } from '#programmes/words.ts'
import { type Regime, reasonsInWords } from './reasons-in-words.ts'
import { meetsWords, placeWords, roleWords } from './words.ts'

// The database has the last word: whoever left, rests, is blocked or has no room by now is not where they should not be,
// whatever the market said an instant ago.

/** Words of the association that cards need. */
export interface Wordings {
  readonly stageWords: Partial<Record<Stage, string>>
  readonly regimes: readonly Regime[]
}

/** Through whose eyes, and which way. */
export interface Eyes {
  readonly look: Look
  readonly market: Market
  readonly asked: Omit<Asked, 'filters'>
  readonly wordings: Wordings
  /** Blocked, either way. */
  readonly except: ReadonlySet<MemberId>
  /** What was searched for: named first on a card. */
  readonly topics?: readonly TopicKey[]
}

/** @public A person as a card shows them. */
export interface Card {
  readonly id: MemberId
  readonly name: string
  readonly callName: string
  readonly publicId: string
  readonly href: string
  readonly role: string | undefined
  readonly place: string | undefined
  readonly offers: boolean
  readonly seeks: boolean
  readonly theyTeach: readonly string[]
  readonly youTeach: readonly string[]
  readonly reasons: readonly string[]
  readonly meets: string | undefined
}

/**
 * Who may stand in a list: `open` with room only, a suggestion, `found` by words (the resting by name alone), `kept` whoever is
 * here. Of suggestions, how many stand before these.
 */
export type Rule =
  | { readonly list: 'open'; readonly before?: number }
  | { readonly list: 'kept' }
  | { readonly list: 'found'; readonly named: ReadonlySet<MemberId> }

function mayStand({ person }: Fitting, id: MemberId, rule: Rule): boolean {
  if (rule.list === 'kept') return true
  if (person.paused) return rule.list === 'found' && rule.named.has(id)
  return rule.list === 'found' || person.seatsFree > 0
}

/** These people as cards, in this order, as far as the viewer may see them in such a list: two queries. */
export async function cardsOf(eyes: Eyes, ids: readonly MemberId[], rule: Rule): Promise<Card[]> {
  const { look, market, asked, except } = eyes
  const wanted = ids.filter((id) => !except.has(id) && id !== asked.viewer.id)
  const [people, enrolled] = await Promise.all([peopleForCards(look, wanted), standings(look, wanted)])
  const fits = fitsOf(market.programme, asked, people, enrolled)
  const standing = new Map(enrolled.map((one) => [one.member, one]))
  const cards = people.flatMap((person) => {
    const fitting = fits.get(person.id)
    const how = standing.get(person.id)
    return fitting && how && mayStand(fitting, person.id, rule) ? [cardOf(eyes, person, fitting, how)] : []
  })
  if (rule.list === 'open' && asked.direction === 'learn')
    noteRead(
      eyes.market,
      cards.map(({ id }) => fits.get(id)?.fit.ask ?? 0),
      rule.before ?? 0,
    )
  if (rule.list === 'kept' || asked.direction !== 'help') return cards
  const lost = (card: Card) => lostHelper(card, standing.get(card.id), look.now)
  return [...cards.filter(lost), ...cards.filter((card) => !lost(card))]
}

/** From what is read, and what is said, the market learns how many hellos a list brings. */
function noteRead({ readings, programme }: Market, asks: readonly number[], before: number): void {
  readings.note(
    asks.map((ask) => ask / programme.kappa),
    before,
  )
}

/** For so long whoever lost a helper comes first. */
const LOST_FIRST = days(30)

/** Whose helper stopped taking part lately, and would like to learn something the viewer teaches. */
const lostHelper = ({ youTeach }: Card, standing: Standing | undefined, now: Date): boolean =>
  youTeach.length > 0 &&
  standing?.lostHelperAt instanceof Date &&
  after(standing.lostHelperAt, LOST_FIRST) > now

const MOST_TOPICS = 3

/** @public What could go which way, by name: what meets a wish first, then what else this person teaches best. */
export function bothWaysOf(
  person: CardPerson,
  { fit }: Fitting,
  { asked: { direction }, topics = [] }: Pick<Eyes, 'asked' | 'topics'>,
) {
  const { need, interest } = fit.factors
  const [theirs, yours] = direction === 'learn' ? [need.met, interest.back] : [interest.back, need.met]
  const names = topicNames(person)
  const named = (met: readonly MetTopic[]) =>
    met.toSorted((a, b) => b.relevantWeight - a.relevantWeight).flatMap(({ topic }) => names.get(topic) ?? [])
  const namesOf = (list: CardPerson['teaches']) => list.map(({ name }) => name)
  const searched = person.teaches.filter(({ key }) => topics.includes(key))
  const asked = [...new Set([...namesOf(searched), ...named(theirs)])]
  // What else somebody teaches is said only where nothing was asked for: elsewhere it would water down what was.
  const theyTeach = asked.length > 0 ? asked : namesOf(person.teaches)
  return {
    theyTeach: theyTeach.slice(0, MOST_TOPICS),
    youTeach: named(yours).slice(0, MOST_TOPICS),
  }
}

const topicNames = ({ learns, teaches }: CardPerson) =>
  new Map<unknown, string>([...learns, ...teaches].map(({ key, name }) => [key, name]))

/** @public The reasons for one pair, in sentences. */
export function reasonsFor(
  { asked, wordings }: Pick<Eyes, 'asked' | 'wordings'>,
  person: CardPerson,
  fitting: Fitting,
  standing: Standing,
): string[] {
  const you = asked.direction === 'learn' ? 'seeker' : 'helper'
  const regime = you === 'seeker' ? asked.viewer.regime : (person.regime ?? undefined)
  const names = topicNames(person)
  return reasonsInWords(fitting.fit, {
    you,
    callName: person.callName,
    chapterName: person.chapterName,
    regime: regime === undefined ? undefined : String(regime),
    regimes: wordings.regimes,
    topicName: (topic) => names.get(topic),
    answers: answersWords(standing),
    today: asked.today,
  })
}

function cardOf(eyes: Eyes, person: CardPerson, fitting: Fitting, standing: Standing): Card {
  const { theyTeach, youTeach } = bothWaysOf(person, fitting, eyes)
  const open = !fitting.person.paused && fitting.person.seatsFree > 0
  return {
    id: person.id,
    name: person.name,
    callName: person.callName,
    publicId: person.publicId,
    href: to('person', { person: person.publicId }),
    role: roleWords(person, eyes.wordings.stageWords),
    place: placeWords(person),
    offers: standing.role !== 'mentee',
    seeks: standing.role !== 'mentor',
    theyTeach,
    youTeach,
    reasons: reasonsFor(eyes, person, fitting, standing),
    meets: open ? meetsWords(person.channels, standing) : NO_ROOM,
  }
}
