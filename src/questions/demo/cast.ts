import type { MemberId } from '#map/ids.ts'

/** What a thread must know of an invented member. */
export interface DemoAsker {
  readonly id: MemberId
  readonly key: string
  readonly joinedOn: Date
  readonly role: 'member' | 'staff' | 'owner'
  readonly teaches: readonly { topic: string }[]
  readonly learns: readonly { topic: string; private: boolean }[]
  readonly enrolment: { paused: boolean; as: 'mentor' | 'mentee' | 'both' } | undefined
}

/** Finds who says something about a topic, at an hour at which they were here already. */
export interface Casting {
  asker(topic: string, at: Date, key?: string): DemoAsker | undefined
  /** Those who teach it and take part, but for these. */
  teachers(topic: string, at: Date, except: readonly DemoAsker[]): DemoAsker[]
  named(key: string): DemoAsker | undefined
}

/** How a story names whoever of the cast is new. */
const NEWCOMER = 'a newcomer'

/** Casts with these people, one of whom is new, each of them asking once before anybody asks twice. */
export function castFrom(people: readonly DemoAsker[], newcomer: DemoAsker | undefined): Casting {
  const used = new Set<string>()
  const here = (at: Date) => (one: DemoAsker) => one.joinedOn < at && one.enrolment?.paused === false
  const fresh = (some: readonly DemoAsker[]) => {
    const one = some.find(({ key }) => !used.has(key)) ?? some[0]
    if (one) used.add(one.key)
    return one
  }
  const named = (key: string) => people.find((one) => one.key === key)
  return {
    named,
    asker: (topic, at, key) => {
      if (key !== undefined) return key === NEWCOMER ? newcomer : named(key)
      const there = people.filter(here(at))
      // A gap that somebody keeps to themselves is no reason to ask in public.
      const learners = there.filter(({ learns }) => learns.some((one) => one.topic === topic && !one.private))
      return fresh(learners.length > 0 ? learners : there)
    },
    teachers: (topic, at, except) =>
      people
        .filter(here(at))
        .filter(
          (one) => one.enrolment?.as !== 'mentee' && one.teaches.some((taught) => taught.topic === topic),
        )
        .filter((one) => !except.includes(one)),
  }
}
