import type { Story as TalkStory } from '#hellos/demo/story.ts'
import { type Random, seededRandom } from '#members/demo/random.ts'
import { days } from '#platform/time.ts'
import type { CrowdPair, DemoPartner } from './crowd.ts'
import { answers, dropped, takenAlong, tried, whys, works } from './crowd-words.ts'
import type { DemoChannel, LessonStory, PartnershipStory } from './story.ts'
import { idOf } from './times.ts'

/** Two people of the crowd: what they wrote to each other, and what became of it. */
export interface CrowdStory {
  readonly talk: TalkStory
  readonly partnership: PartnershipStory
}

/** A teacher's own note is what was taught: it says what they really do. */
export function crowdStory(pair: CrowdPair, how: 'live' | 'ended', now: Date): CrowdStory {
  const { teacher, learner, topic, note } = pair
  const random = seededRandom(Number.parseInt(idOf(`${teacher.key} ${learner.key}`).slice(0, 8), 16))
  const joined = Math.max(teacher.joinedOn.getTime(), learner.joinedOn.getTime())
  const age = (now.getTime() - joined) / days(1) - 1
  const began = Math.min(age, how === 'ended' ? random.int(150, 700) : random.int(8, 400))
  const [answer, back] = random.pick(answers)
  const talk: TalkStory = {
    ...{ from: learner.key, to: teacher.key, topic, days: began },
    why: random.pick(whys).replace('{note}', note),
    size: random.pick(['talk', 'weeks']),
    now: how === 'ended' ? 'quiet' : 'talking',
    talk: [
      ['t', answer],
      ['f', back],
    ],
  }
  return { talk, partnership: partnershipOf({ pair, how, random, began: began * 0.8 }) }
}

interface Making {
  readonly pair: CrowdPair
  readonly how: 'live' | 'ended'
  readonly random: Random
  /** Days since the trial began. */
  readonly began: number
}

function partnershipOf(making: Making): PartnershipStory {
  const { pair, how, random, began } = making
  const onTrial = how === 'live' && began < 26
  const until = how === 'ended' ? began * random.int(10, 60) * 0.01 : 0
  const active =
    onTrial || (how === 'ended' && random.chance(0.3)) ? undefined : began - (began - until) * 0.25
  const rests = how === 'live' && active !== undefined && random.chance(0.12)
  return {
    between: [pair.teacher.key, pair.learner.key],
    trial: { ago: began },
    ...(active === undefined ? {} : { active, ...agreementOf(random, active) }),
    ...(rests ? { paused: { ago: Math.min(active, 9), ...(random.chance(0.6) ? { until: 30 } : {}) } } : {}),
    ...(how === 'ended' ? { ended: endOf(making, until, active) } : {}),
    contacts: contactsOf(making, until, onTrial),
    lessons: lessonsOf(making, until, onTrial),
    ...(how === 'live' && !rests && random.chance(0.4) ? { meetings: [nextMeeting(making)] } : {}),
  }
}

const endOf = ({ random }: Making, ago: number, active: number | undefined) =>
  active === undefined
    ? { ago, how: 'undecided' as const }
    : {
        ...{ ago, how: 'kindly' as const, by: random.pick(['a', 'b'] as const) },
        take: { a: random.pick(takenAlong), ...(random.chance(0.6) ? { b: random.pick(takenAlong) } : {}) },
      }

/** How often and for how long, which says enough; some have signed it. */
function agreementOf(random: Random, active: number): Pick<PartnershipStory, 'agreement'> {
  if (random.chance(0.5)) return {}
  const often = {
    times: 1,
    minutes: random.pick([20, 30, 30, 45, 60]),
    per: random.pick(['week', 'two_weeks', 'two_weeks', 'month'] as const),
  }
  const long = random.pick([
    { kind: 'open' as const },
    { kind: 'meetings' as const, meetings: random.pick([6, 8, 12]) },
    { kind: 'until' as const, until: random.int(20, 200) },
  ])
  const signed = random.chance(0.7) ? { a: active * 0.9, b: active * 0.85 } : { b: active * 0.9 }
  return { agreement: [{ by: 'b', ago: active * 0.95, often, long, signed }] }
}

/** How the two reach each other, besides writing here. */
function channelsOf({ teacher, learner }: CrowdPair): DemoChannel[] {
  const both = learner.channels.filter((one) => one !== 'here' && teacher.channels.includes(one))
  const shared = both as DemoChannel[]
  return shared.length > 0 ? shared : ['email']
}

const isLive = (channel: DemoChannel): boolean => !['email', 'text'].includes(channel)

/** Talks since the beginning, the last of them lately, so that no trial has gone quiet. */
function contactsOf({ pair, random, began }: Making, until: number, onTrial: boolean) {
  const many = onTrial ? random.int(1, 2) : random.int(2, 9)
  return Array.from({ length: many }, (_, n): readonly ['a' | 'b', number, DemoChannel, number] => {
    const channel = random.pick(channelsOf(pair))
    const long = isLive(channel) ? random.pick([20, 30, 30, 45, 60]) : 0
    const last = onTrial ? Math.min(began * 0.3, 4) : until
    return [
      random.pick(['a', 'b'] as const),
      last + (began - last) * (1 - (n + 1) / many) * 0.9,
      channel,
      long,
    ]
  })
}

/** What each of the two has a note about, in turns; the other may have nothing to show. */
function lessonsOf({ pair, random, began }: Making, until: number, onTrial: boolean): LessonStory[] {
  const notes = (person: DemoPartner) => person.teaches.filter(({ note }) => note !== '')
  const first = notes(pair.teacher).toSorted(
    (one, two) => Number(two.topic === pair.topic) - Number(one.topic === pair.topic),
  )
  // What the one who teaches would like to learn comes first, if the other knows it.
  const wished = new Set(pair.teacher.learns.flatMap((one) => (one.private ? [] : [one.topic])))
  const other = notes(pair.learner).toSorted(
    (one, two) => Number(wished.has(two.topic)) - Number(wished.has(one.topic)),
  )
  const all = first.flatMap((taught, n) => [
    { from: 'a' as const, ...taught },
    ...(other[n] ? [{ from: 'b' as const, ...other[n] }] : []),
  ])
  const shown = all.slice(0, onTrial ? random.int(0, 1) : random.int(0, Math.min(4, other.length + 2)))
  return shown.map(({ from, topic, note }, n) => {
    const ago = until + (began - until) * (0.9 - n * 0.2)
    const now = random.weighted([
      ['works', 5],
      ['tried', 2],
      ['open', onTrial ? 6 : 2],
      ['dropped', 1],
    ] as const)
    const said = { works, tried, dropped, open: [''] }[now]
    const saidAgo = until + (ago - until) * 0.4
    const again = now === 'open' && random.chance(0.5) ? { again: random.int(2, 20) } : {}
    return { ...{ from, topic, words: note, ago, now, saidAgo }, said: random.pick(said), ...again }
  })
}

function nextMeeting({ pair, random }: Making) {
  const [channel = 'email'] = channelsOf(pair).filter(isLive)
  return {
    by: random.pick(['a', 'b'] as const),
    first: -random.int(1, 12),
    clock: random.pick(['07:30', '08:15', '12:30', '17:30', '19:00']),
    minutes: random.pick([20, 30, 45]),
    channel: isLive(channel) ? channel : ('phone' as const),
  }
}
