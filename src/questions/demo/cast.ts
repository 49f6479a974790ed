import type { MemberId } from '#map/ids.ts'
import { after, days } from '#platform/time.ts'

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

/** Whoever of the crowd had come last by then. */
const NEWCOMER = 'a newcomer'
const NEW_FOR = days(21)
const isNew = (at: Date) => (one: DemoAsker) => one.key.startsWith('p-') && one.joinedOn > after(at, -NEW_FOR)
const byJoining = (a: DemoAsker, b: DemoAsker) => a.joinedOn.getTime() - b.joinedOn.getTime()

/** Casts with these people, each of them asking once before anybody asks twice. */
export function castFrom(people: readonly DemoAsker[]): Casting {
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
      const there = people.filter(here(at))
      if (key === NEWCOMER) return there.filter(isNew(at)).toSorted(byJoining).at(-1)
      if (key !== undefined) return named(key)
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
