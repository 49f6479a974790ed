import type { MemberId } from '#map/ids.ts'
import { after, days } from '#platform/time.ts'
import type { Story, Who } from './story.ts'

/** What a letter must know of an invented member. */
export interface DemoPartner {
  readonly id: MemberId
  readonly key: string
  readonly headline: string
  readonly joinedOn: Date
  readonly teaches: readonly { topic: string }[]
  /** Private gaps too: whoever writes about one has chosen to show it to that reader. */
  readonly learns: readonly { topic: string }[]
  readonly enrolment: { paused: boolean } | undefined
}

/** Two people between whom a letter went. */
export interface Pair {
  readonly from: DemoPartner
  readonly to: DemoPartner
}

/** Finds the two of a story, or nobody. */
export type Casting = (story: Story) => Pair | undefined

/** At most so many letters for somebody found by topic: the demo's long tail stays quiet. */
const EACH = 3

/** Casts stories with these people: the cast by key, others in their order, each pair once. */
export function castFrom(people: readonly DemoPartner[], now: Date): Casting {
  const byKey = new Map(people.map((person) => [person.key, person]))
  const others = people.filter(({ key, enrolment }) => key.startsWith('p-') && enrolment && !enrolment.paused)
  const used = new Map<string, number>()
  const pairs = new Set<string>()

  const find = (who: Who, taken: (person: DemoPartner) => boolean): DemoPartner | undefined => {
    if (typeof who === 'string') return byKey.get(who)
    const fits = (person: DemoPartner) =>
      'teaches' in who
        ? person.teaches.some(({ topic }) => topic === who.teaches)
        : person.learns.some(({ topic }) => topic === who.learns)
    return others.find((person) => fits(person) && !taken(person) && (used.get(person.key) ?? 0) < EACH)
  }

  const met = (one: string, other: Who) => typeof other === 'string' && pairs.has(pairOf(one, other))

  return (story) => {
    // Whoever is found by topic had joined the day before the letter.
    const isNew = ({ joinedOn }: DemoPartner) => joinedOn > after(now, -days(story.days + 1))
    const from = find(story.from, (one) => isNew(one) || one.key === story.to || met(one.key, story.to))
    const to = from && find(story.to, (one) => isNew(one) || one.key === from.key || met(from.key, one.key))
    if (!from || !to || met(from.key, to.key)) return undefined
    pairs.add(pairOf(from.key, to.key))
    for (const { key } of [from, to]) used.set(key, (used.get(key) ?? 0) + 1)
    return { from, to }
  }
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
