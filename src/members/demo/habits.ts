import type {
  Channel,
  DemoEnrolment,
  DemoHours,
  DemoPerson,
  KindOfHelp,
  Stage,
  WayToLearn,
} from './person.ts'
import { stages } from './person.ts'
import type { Random } from './random.ts'

// How people like to meet, learn and help, and how they stand in the mentoring programme.

/** The shape of a life as far as it decides hours and sentences. */
export type Life = 'any' | 'children' | 'carer' | 'early' | 'nights' | 'parttime' | 'far'

const lives: Record<Stage, readonly (readonly [Life, number])[]> = {
  student: [
    ['any', 7],
    ['nights', 2],
  ],
  early: [
    ['any', 8],
    ['nights', 2],
    ['children', 1],
    ['early', 1],
    ['parttime', 1],
  ],
  mid: [
    ['any', 6],
    ['children', 5],
    ['carer', 1],
    ['early', 2],
    ['parttime', 2],
  ],
  senior: [
    ['any', 8],
    ['children', 1],
    ['carer', 1],
    ['early', 2],
    ['parttime', 1],
  ],
  retired: [
    ['any', 9],
    ['carer', 1],
    ['early', 3],
  ],
}

export function lifeOf(random: Random, stage: Stage, far: boolean): Life {
  return far && random.chance(0.4) ? 'far' : random.weighted(lives[stage])
}

const hoursByLife: Record<Life, readonly DemoHours[]> = {
  any: [
    { days: 'weekdays', from: '12:00', to: '13:30' },
    { days: 'weekdays', from: '18:00', to: '20:00' },
    { days: 'any', from: '17:00', to: '21:00' },
    { days: 'weekdays', from: '08:30', to: '10:00' },
    { days: 'weekdays', from: '16:00', to: '18:00' },
  ],
  far: [
    { days: 'any', from: '09:00', to: '12:00' },
    { days: 'weekdays', from: '19:00', to: '21:00' },
  ],
  children: [
    { days: 'weekdays', from: '07:00', to: '08:00' },
    { days: 'weekdays', from: '12:00', to: '13:00' },
    { days: 'weekdays', from: '09:15', to: '11:00' },
  ],
  carer: [
    { days: 'weekdays', from: '10:00', to: '12:00' },
    { days: 'weekends', from: '14:00', to: '16:00' },
  ],
  early: [
    { days: 'any', from: '06:30', to: '08:30' },
    { days: 'weekdays', from: '07:00', to: '09:00' },
  ],
  nights: [
    { days: 'weekdays', from: '20:30', to: '23:00' },
    { days: 'any', from: '20:00', to: '22:30' },
  ],
  parttime: [
    { days: 'weekdays', from: '13:00', to: '15:00' },
    { days: 'weekdays', from: '10:00', to: '14:00' },
  ],
}

const retiredHours: readonly DemoHours[] = [
  { days: 'weekdays', from: '09:00', to: '12:00' },
  { days: 'weekdays', from: '14:00', to: '17:00' },
  { days: 'any', from: '10:00', to: '18:00' },
]

function hoursOf(random: Random, stage: Stage, life: Life): DemoHours[] {
  if (random.chance(0.1)) return []
  if (stage === 'retired' && life === 'any') return random.sample(retiredHours, 1)
  return random.sample(hoursByLife[life], random.chance(0.35) ? 2 : 1)
}

const channels: Record<Stage, readonly (readonly [Channel, number])[]> = {
  student: [
    ['here', 0.9],
    ['text', 0.7],
    ['video', 0.6],
    ['email', 0.3],
    ['in_person', 0.4],
    ['phone', 0.1],
  ],
  early: [
    ['here', 0.9],
    ['video', 0.6],
    ['text', 0.5],
    ['email', 0.5],
    ['in_person', 0.4],
    ['phone', 0.2],
  ],
  mid: [
    ['here', 0.85],
    ['video', 0.6],
    ['email', 0.6],
    ['phone', 0.4],
    ['text', 0.3],
    ['in_person', 0.3],
  ],
  senior: [
    ['here', 0.8],
    ['email', 0.7],
    ['phone', 0.6],
    ['video', 0.5],
    ['in_person', 0.4],
    ['text', 0.1],
  ],
  retired: [
    ['here', 0.7],
    ['email', 0.85],
    ['phone', 0.75],
    ['in_person', 0.4],
    ['video', 0.3],
    ['text', 0.05],
  ],
}

function channelsOf(random: Random, stage: Stage, far: boolean): Channel[] {
  const chosen = channels[stage].flatMap(([channel, odds]) =>
    random.chance(far && channel === 'in_person' ? 0 : odds) ? [channel] : [],
  )
  return chosen.length > 0 ? chosen : ['here', 'email']
}

const help: Record<Stage, readonly KindOfHelp[]> = {
  student: ['skill', 'welcoming'],
  early: ['skill', 'career', 'welcoming'],
  mid: ['career', 'skill', 'role_model', 'welcoming'],
  senior: ['career', 'role_model', 'amplifier', 'skill'],
  retired: ['amplifier', 'role_model', 'career', 'welcoming', 'skill'],
}

const helped: Record<Stage, readonly Stage[]> = {
  student: ['student', 'senior', 'retired'],
  early: ['student', 'early', 'senior', 'retired'],
  mid: ['student', 'early', 'mid'],
  senior: ['early', 'mid', 'student', 'senior'],
  retired: ['student', 'early', 'mid', 'senior'],
}

const waysToLearn: readonly WayToLearn[] = ['do_together', 'show', 'talk', 'read']

type Habits = Pick<
  DemoPerson,
  'channels' | 'hours' | 'values' | 'likesToLearn' | 'kindsOfHelp' | 'helpsStages'
>

export function habitsOf(
  random: Random,
  who: { stage: Stage; life: Life; far: boolean },
  valueKeys: readonly string[],
): Habits {
  const { stage, life, far } = who
  const chosen = new Set(Array.from({ length: random.int(2, 6) }, () => random.pickSkewed(valueKeys)))
  return {
    channels: channelsOf(random, stage, far),
    hours: hoursOf(random, stage, life),
    values: random.chance(0.12) ? [] : [...chosen].slice(0, 5),
    likesToLearn: random.sample(waysToLearn, random.int(0, 2)),
    kindsOfHelp: random.sample(help[stage], random.int(1, 3)),
    helpsStages: stages.filter((other) => helped[stage].includes(other) && random.chance(0.65)),
  }
}

const sides: Record<Stage, readonly (readonly [DemoEnrolment['as'], number])[]> = {
  student: [
    ['mentee', 5],
    ['both', 5],
  ],
  early: [
    ['mentee', 4],
    ['both', 5.5],
    ['mentor', 0.5],
  ],
  mid: [
    ['both', 7],
    ['mentor', 2],
    ['mentee', 1],
  ],
  senior: [
    ['both', 4.5],
    ['mentor', 5.5],
  ],
  retired: [
    ['both', 4.5],
    ['mentor', 5.5],
  ],
}

const day = 86_400_000

/** How a person stands in the programme; about one in seven never enrolled. `today` is the start of a day. */
export function enrolmentOf(random: Random, stage: Stage, today: Date): DemoEnrolment | undefined {
  const as = random.weighted(sides[stage])
  if (random.chance(0.15)) return undefined
  const seats =
    as === 'mentee'
      ? 1
      : random.weighted([
          [1, 5],
          [2, 3],
          [3, 1],
          [5, 0.2],
        ])
  const popular = as !== 'mentee' && (stage === 'early' || stage === 'mid')
  const full = random.chance(popular ? 0.12 : 0.04)
  const paused = !full && random.chance(0.07)
  const ends = random.chance(0.06) ? new Date(today.getTime() + random.int(20, 200) * day) : undefined
  return { as, seats, paused, ...(ends === undefined ? {} : { until: ends }), ...(full ? { full } : {}) }
}
