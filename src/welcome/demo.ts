import { type DemoIntroduction, fillIntroductions } from '#hellos/demo/introductions.ts'
import type { Offers } from '#hellos/introducing/introduction.ts'
import type { MemberId, TopicKey } from '#map/ids.ts'
import type { KindOfHelp, Stage } from '#members/member.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { after, days, hours } from '#platform/time.ts'
import { acquainted } from './acquainted.ts'
import { places } from './choose-hosts.ts'
import { WELCOME_LIFE, type WelcomeStep } from './newcomer.ts'

/** What the welcome must know of an invented member. */
interface DemoSomebody {
  readonly key: string
  readonly email: string
  readonly joinedOn: Date
  readonly lastSeen: Date
  readonly stage: Stage
  readonly kindsOfHelp: readonly KindOfHelp[]
  readonly teaches: readonly { topic: string }[]
  readonly learns: readonly { topic: string; private: boolean }[]
  readonly enrolment: { paused: boolean; full?: boolean } | undefined
}

interface Story {
  /** Days since they joined. */
  readonly day: 1 | 9 | 14 | 30
  /** What came of the three introductions, in the order of the places; nobody was found for a place left out. */
  readonly hosts: Readonly<Partial<Record<Offers, DemoIntroduction['now']>>>
  /** Steps beside the first steps, which all four have taken, and the contact that a talk is. */
  readonly reached: readonly (WelcomeStep | 'contact')[]
}

/** Just asked; half-way; nobody yet, so that staff read of it; well begun. */
const stories: readonly Story[] = [
  { day: 1, hosts: { welcome: 'asked', amplifier: 'asked', topic: 'asked' }, reached: [] },
  { day: 9, hosts: { welcome: 'talking', amplifier: 'asked', topic: 'happy' }, reached: ['day_7'] },
  { day: 14, hosts: { welcome: 'asked', amplifier: 'not now', topic: 'asked' }, reached: ['day_7'] },
  {
    day: 30,
    hosts: { welcome: 'talking', amplifier: 'talking', topic: 'talking' },
    reached: ['introductions', 'conversations', 'something', 'day_7', 'day_30'],
  },
]

/** Who signs in as the newcomer of a demo wrote her first letters herself, and found somebody to talk to. */
const newcomerToBe: Omit<Story, 'day'> = { hosts: {}, reached: ['contact'] }
const NEWCOMER = 'newcomer@demo.example'

const isOpen = ({ enrolment }: DemoSomebody) => enrolment && !enrolment.paused && !enrolment.full

/** @public The people of a demo, four of whom joined a day, nine days, two weeks and a month before `today`. */
export function withNewcomers<Somebody extends DemoSomebody>(
  people: readonly Somebody[],
  today: Date,
): Somebody[] {
  const days = new Map(newcomersOf(people, today).map(({ key }, n) => [key, joinedAt(stories[n], today)]))
  return people.map((person) => {
    const joinedOn = days.get(person.key)
    if (!joinedOn) return person
    return { ...person, joinedOn, lastSeen: person.lastSeen > joinedOn ? person.lastSeen : today }
  })
}

/** @public The one of them who has been here nine days, once they have joined. */
export const newcomerOf = <Somebody extends DemoSomebody>(
  people: readonly Somebody[],
  today: Date,
): Somebody | undefined =>
  people.find(
    joinedFor(
      stories.find(({ day }) => day === 9),
      today,
    ),
  )

const joinedFor =
  (story: Story | undefined, today: Date) =>
  ({ key, joinedOn }: DemoSomebody): boolean =>
    key.startsWith('p-') && joinedOn.getTime() === joinedAt(story, today)?.getTime()

const joinedAt = (story: Story | undefined, today: Date): Date | undefined =>
  story && after(today, -days(story.day) - hours(1))

/** Up to four of the crowd who joined lately, take part, and have said what they teach and would like to learn. */
const newcomersOf = <Somebody extends DemoSomebody>(people: readonly Somebody[], today: Date): Somebody[] =>
  people
    .filter(
      (person) =>
        person.key.startsWith('p-') &&
        after(person.joinedOn, WELCOME_LIFE) > today &&
        isOpen(person) &&
        person.teaches.length > 0 &&
        person.learns.some((one) => !one.private),
    )
    .slice(0, stories.length)

/** @public First weeks of four newcomers of a demo, and of whoever signs in as one, in bulk and without news. */
export async function fillWelcome(
  act: Act,
  people: readonly (DemoSomebody & { readonly id: MemberId })[],
): Promise<void> {
  const cast = [
    ...stories.flatMap((story) => {
      const newcomer = people.find(joinedFor(story, act.now))
      return newcomer ? [{ story, newcomer }] : []
    }),
    ...people.flatMap((newcomer) => (newcomer.email === NEWCOMER ? [{ story: newcomerToBe, newcomer }] : [])),
  ]
  const knows = await acquainted(
    act,
    cast.map(({ newcomer }) => newcomer.id),
  )
  const taken = new Set<MemberId>()
  const introductions = cast.flatMap(({ story, newcomer }) =>
    places.flatMap((offers) => {
      const now = story.hosts[offers]
      if (!now) return []
      const host = hostFor(people, {
        newcomer,
        offers,
        except: new Set([...knows(newcomer.id), ...taken]),
        now: act.now,
      })
      if (!host) return []
      taken.add(host.host)
      const askedAt = after(newcomer.joinedOn, hours(3))
      return [{ ...host, guest: newcomer.id, offers, askedAt, now }]
    }),
  )
  await fillIntroductions(act, introductions)
  await insertMany(
    act,
    'welcome.newcomer',
    cast.map(({ newcomer }) => ({
      member: newcomer.id,
      began_at: newcomer.joinedOn,
      sought_at: after(newcomer.joinedOn, hours(3)),
    })),
  )
  await insertMany(
    act,
    'welcome.step',
    cast.flatMap((one) => stepsOf(one, act.now)),
  )
}

interface Arrived {
  readonly story: Omit<Story, 'day'>
  readonly newcomer: { readonly id: MemberId; readonly joinedOn: Date }
}

function stepsOf({ story, newcomer }: Arrived, now: Date) {
  const { id, joinedOn } = newcomer
  const talks = Object.values(story.hosts).includes('talking')
  const at = {
    first_steps: 1,
    contact: 50,
    introductions: 60,
    conversations: 80,
    something: 200,
    day_7: 168,
    day_30: 720,
  } as const
  const reached = ['first_steps' as const, ...(talks ? ['contact' as const] : []), ...story.reached]
  const when = (step: keyof typeof at) =>
    new Date(Math.min(now.getTime(), after(joinedOn, hours(at[step])).getTime()))
  return reached.map((step) => ({ member: id, step, reached_at: when(step) }))
}

/** Somebody who has been here longer, offers that, and does not know the newcomer yet. */
function hostFor(
  people: readonly (DemoSomebody & { readonly id: MemberId })[],
  {
    newcomer,
    offers,
    except,
    now,
  }: { newcomer: DemoSomebody; offers: Offers; except: ReadonlySet<MemberId>; now: Date },
): { host: MemberId; topic: TopicKey } | undefined {
  const wanted = new Set(newcomer.learns.flatMap((one) => (one.private ? [] : [one.topic])))
  const shared = ({ teaches }: DemoSomebody) => teaches.find(({ topic }) => wanted.has(topic))?.topic
  const fits: Record<Offers, (person: DemoSomebody) => unknown> = {
    welcome: ({ kindsOfHelp }) => kindsOfHelp.includes('welcoming'),
    amplifier: ({ kindsOfHelp, stage }) =>
      kindsOfHelp.includes('amplifier') && (stage === 'senior' || stage === 'retired'),
    topic: shared,
  }
  const host = people.find(
    (person) =>
      !except.has(person.id) &&
      person.key !== newcomer.key &&
      isOpen(person) &&
      after(person.joinedOn, WELCOME_LIFE) <= now &&
      person.teaches.length > 0 &&
      fits[offers](person),
  )
  const topic = host && (shared(host) ?? host.teaches[0]?.topic)
  return host && topic ? { host: host.id, topic: topic as TopicKey } : undefined
}
