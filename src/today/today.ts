import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Card } from '#discovery/access.ts'
import { peopleForToday } from '#discovery/suggest-people.ts'
import { waitsForReceiver } from '#hellos/waits-for.ts'
import type { HelloId } from '#map/ids.ts'
import type { Market } from '#market/snapshot.ts'
import { type FirstStep, firstSteps, nextStep } from '#members/first-steps/first-step.ts'
import type { MemberLook } from '#platform/act.ts'
import { dayIn, minuteOfDay } from '#platform/time.ts'
import { isStaff } from '#platform/viewer.ts'
import { isPaused } from '#programmes/enrolment.ts'

// *Today* is the first page: one next step for this person now, then what else waits, then people, and an end. It
// decides nothing of its own; it puts into an order what the rooms below know.

/** A hello that waits for the reader. */
export interface WaitingHello {
  readonly hello: HelloId
  readonly name: string
  readonly callName: string
  readonly topic: string
  readonly gain: string
  /** The reader asked first, and has decided nothing yet. */
  readonly asking: boolean
}

/** A conversation in which the other wrote last and the reader has not read it. */
export interface UnreadTalk {
  readonly hello: HelloId
  readonly name: string
  readonly topic: string
}

/** What the one filled panel of the page is about, in the order in which it matters. */
export type NextStep =
  | { readonly kind: 'answer'; readonly hello: WaitingHello }
  | { readonly kind: 'first_steps'; readonly step: FirstStep; readonly done: number; readonly of: number }
  | { readonly kind: 'take_part' }
  | { readonly kind: 'start_again' }
  | { readonly kind: 'say_hello'; readonly person: Card }
  | { readonly kind: 'help'; readonly person: Card }
  | { readonly kind: 'none' }

/** What the day holds for one member. */
export interface Today {
  readonly callName: string
  readonly part: 'morning' | 'afternoon' | 'evening'
  readonly next: NextStep
  readonly waiting: readonly WaitingHello[]
  readonly talks: readonly UnreadTalk[]
  /** More people who fit, or whom the reader could help. */
  readonly people: readonly Card[]
  readonly direction: 'learn' | 'help'
  /** Open reports, for staff; never one about the reader. */
  readonly reports: number
  /** First steps somebody skipped, asked again kindly; never more than one. */
  readonly skipped: FirstStep | undefined
}

const PEOPLE = 3

/** Everything the page shows. */
export async function readToday(market: Market, look: MemberLook): Promise<Today> {
  const day = await readDay(look)
  const zone = look.viewer.zone
  const [enrolment] = day.enrolments
  const takesPart = enrolment !== undefined
  const rests = takesPart && isPaused(enrolment, dayIn(zone, look.now))
  const direction = enrolment?.role === 'mentor' ? 'help' : 'learn'
  const people = takesPart && !rests ? await peopleForToday(market, look, { direction, most: PEOPLE }) : []
  const next = nextOf({ ...day, takesPart, rests, direction, people })
  const isShown = (person: Card) => !('person' in next && next.person === person)
  return {
    callName: look.viewer.callName,
    part: partOf(minuteOfDay(zone, look.now)),
    next,
    waiting: (next.kind === 'answer' ? day.waiting.slice(1) : day.waiting).filter(isNotAmong(day.talks)),
    talks: day.talks,
    reports: isStaff(look.viewer) ? day.reports : 0,
    people: people.filter(isShown),
    direction,
    skipped: day.steps.find(({ skipped, step }) => skipped && step !== 'mentoring')?.step,
  }
}

// What somebody wrote is said once, as the message that it is.
const isNotAmong =
  (talks: readonly UnreadTalk[]) =>
  ({ hello, asking }: WaitingHello): boolean =>
    !(asking && talks.some((talk) => talk.hello === hello))

const partOf = (minute: number): Today['part'] =>
  minute < 720 ? 'morning' : minute < 1080 ? 'afternoon' : 'evening'

interface Situation {
  waiting: readonly WaitingHello[]
  steps: readonly { step: FirstStep; skipped: boolean }[]
  takesPart: boolean
  rests: boolean
  direction: 'learn' | 'help'
  people: readonly Card[]
}

/** A person who waits comes before anything the reader might do for themself. */
function nextOf({ waiting, steps, takesPart, rests, direction, people }: Situation): NextStep {
  const [hello] = waiting
  if (hello && !hello.asking) return { kind: 'answer', hello }
  const taken = new Map(steps.map(({ step, skipped }) => [step, skipped]))
  const states = firstSteps.map((step) => {
    const skipped = taken.get(step)
    return {
      step,
      state: skipped === undefined ? ('ahead' as const) : skipped ? ('skipped' as const) : ('done' as const),
    }
  })
  const step = nextStep(states)
  if (step && step !== 'mentoring')
    return { kind: 'first_steps', step, done: steps.length, of: firstSteps.length }
  if (!takesPart) return { kind: 'take_part' }
  if (rests) return { kind: 'start_again' }
  const [person] = people
  if (!person) return { kind: 'none' }
  return direction === 'learn' ? { kind: 'say_hello', person } : { kind: 'help', person }
}

/** One question of the database for all that concerns the reader alone. */
function readDay(look: MemberLook) {
  const me = look.viewer.id
  return look.tx
    .selectNoFrom((q) => [
      jsonArrayFrom(
        q.selectFrom('members.first_step').select(['step', 'skipped']).where('member', '=', me),
      ).as('steps'),
      jsonArrayFrom(
        q
          .selectFrom('programmes.enrolment as e')
          .innerJoin('programmes.programme as p', 'p.id', 'e.programme')
          .select(['e.role', 'e.paused_at as pausedAt', 'e.pause_until as pauseUntil'])
          .select(['e.from_on as fromOn', 'e.until_on as untilOn'])
          .where('p.key', '=', 'mentoring')
          .where('e.member', '=', me),
      ).as('enrolments'),
      q
        .selectFrom('safety.report')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('closed_at', 'is', null)
        .where('accused', '!=', me)
        .$asScalar()
        .as('reports'),
      jsonArrayFrom(waitingFor(look)).as('waiting'),
      jsonArrayFrom(unreadTalks(look)).as('talks'),
    ])
    .executeTakeFirstOrThrow()
}

/** Letters before what is being talked over, the oldest first: nobody should wait because somebody else came later. */
const waitingFor = ({ tx, viewer, now }: MemberLook) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as m', 'm.id', 'h.sender')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select(['h.id as hello', 'm.name', 'm.call_name as callName', 't.name as topic', 'h.gain'])
    .select((eb) => eb('h.state', '=', 'asking').$castTo<boolean>().as('asking'))
    .where('h.receiver', '=', viewer.id)
    .where(waitsForReceiver(now))
    .orderBy('asking')
    .orderBy('h.said_at')
    .limit(4)

const unreadTalks = ({ tx, viewer }: MemberLook) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .innerJoinLateral(
      (q) =>
        q
          .selectFrom('hellos.message as l')
          .select(['l.author', 'l.at'])
          .whereRef('l.hello', '=', 'h.id')
          .orderBy('l.place', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .innerJoin('members.member as m', 'm.id', 'last.author')
    .leftJoin('hellos.reading as r', (join) =>
      join.onRef('r.hello', '=', 'h.id').on('r.member', '=', viewer.id),
    )
    .select(['h.id as hello', 'm.name', 't.name as topic'])
    .where((eb) => eb.or([eb('h.sender', '=', viewer.id), eb('h.receiver', '=', viewer.id)]))
    .where('h.state', 'in', ['asking', 'talking'])
    .where('last.author', '!=', viewer.id)
    .where((eb) => eb.or([eb('r.read_at', 'is', null), eb('r.read_at', '<', eb.ref('last.at'))]))
    .orderBy('last.at')
    .limit(5)
