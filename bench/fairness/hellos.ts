import { add, type Community, freeSeats, type Hello, keepApart, later, NEVER } from './community.ts'
import { type Kind, luck, normalLuck } from './luck.ts'
import type { Member } from './members.ts'

// What becomes of a hello: answered or not, yes or not now, a conversation, a trial, a partnership of some months, an end.
// The product's periods, and what people are like.

/** From here on an unanswered hello counts no longer among its sender's open ones, and its receiver is reminded. */
const REMINDED = 3
/** It closes. */
const CLOSES = 7
/** The same may be asked again. */
const APART = 90
const TRIAL_DAYS = 30
/** Who would not have answered does so after the reminder, times the same willingness. */
const REMINDER_HELPS = 0.35
/** Of conversations that both have a seat for. */
const TRIALS = 0.4
const GO_ON = 0.6
/** A yes from whoever answers somebody that the engine finds of middling interest, and how much interest matters. */
const YES = 0.8
const MIDDLING = 0.65
const YES_SPREAD = 0.3
/** Each talk under way takes this off a yes, in the exponent. */
const FULL = 0.02
const SILENT_WILLING = 0.03
/** Missed in a row before somebody is asked whether they would like a rest, and days until it begins. */
const MISSED = 3
const ASKED_DAYS = 7
/** Days unseen before the same. */
const UNSEEN = 60

const memberAt = ({ world }: Community, n: number): Member => world.members[n] as Member

const chanced = ({ world }: Community, kind: Kind, { from, to, at }: Hello): number =>
  luck(world.seed, kind, from, to, at)

const length = (community: Community, hello: Hello, least: number, most: number, nth: number): number =>
  least + Math.floor((most - least + 1) * luck(community.world.seed, 'length', hello.from, hello.to, nth))

/** How willing somebody is after the hellos of the last two weeks. */
function willingNow(community: Community, to: number): number {
  const { willing, wearies } = memberAt(community, to).truth
  if (community.world.inactive[to]) return SILENT_WILLING
  const recent = community.inbox[to]?.filter(({ at }) => at > community.day - 14).length ?? 0
  return willing * Math.exp(-wearies * Math.max(0, recent - 1))
}

/** Days to the answer; undefined for never. */
export function answersIn(community: Community, hello: Hello): number | undefined {
  const willing = willingNow(community, hello.to)
  const drawn = chanced(community, 'answers', hello)
  const { pace } = memberAt(community, hello.to).truth
  const wait = pace * Math.exp(0.7 * normalLuck(community.world.seed, 'pace', hello.from, hello.to))
  const isLate = drawn >= willing
  if (isLate && drawn >= willing + (1 - willing) * willing * REMINDER_HELPS) return undefined
  const days = Math.floor(wait) + (isLate ? REMINDED : 0)
  return days < CLOSES ? days : undefined
}

export function sayHello(community: Community, from: number, to: number): void {
  const hello: Hello = { from, to, at: community.day, answered: false, yes: false }
  community.hellos.push(hello)
  community.inbox[to]?.push(hello)
  add(community.open, from, 1)
  add(community.weekCount, to, 1)
  keepApart(community, from, to, community.day + CLOSES + APART)
  const days = answersIn(community, hello)
  if (days !== undefined) later(community, days, () => answer(community, hello))
  later(community, REMINDED, () => {
    if (!hello.yes) add(community.open, from, -1)
  })
  later(community, CLOSES, () => close(community, hello))
}

/** A not now is silent: its sender learns nothing before the hello closes. */
function answer(community: Community, hello: Hello): void {
  const { from, to } = hello
  hello.answered = true
  add(community.answered, to, 1)
  add(community.received, to, 1)
  community.missed[to] = 0
  community.restAsked[to] = 0
  community.seenAt[to] = community.day
  if (chanced(community, 'yes', hello) >= yesChance(community, from, to)) return
  // One let go of on the third day is open again.
  if (community.day - hello.at >= REMINDED) add(community.open, from, 1)
  hello.yes = true
  talk(community, hello)
}

/** Hidden from the engine but for the interest, which it may have wrong. */
export function yesChance(community: Community, from: number, to: number): number {
  const { seed, pairs } = community.world
  const interest = pairs.interest[from * pairs.size + to] as number
  const pleasing = Math.exp(YES_SPREAD * normalLuck(seed, 'pleasing', from, to) - YES_SPREAD ** 2 / 2)
  const load = Math.exp(-FULL * (community.talking[to] as number))
  return Math.min(0.97, YES * (interest / MIDDLING) ** 0.7 * pleasing * load)
}

function close(community: Community, hello: Hello): void {
  const { from, to } = hello
  if (hello.yes) return
  community.hasNews[from] = 1
  if (hello.answered) return
  add(community.received, to, 1)
  add(community.missed, to, 1)
  if ((community.missed[to] as number) >= MISSED) askToRest(community, to)
}

export function talk(community: Community, hello: Hello): void {
  const { from, to } = hello
  for (const one of [from, to]) {
    add(community.talking, one, 1)
    community.firstTalk[one] = Math.min(community.firstTalk[one] as number, community.day)
  }
  keepApart(community, from, to, NEVER)
  later(community, length(community, hello, 5, 14, 0), () => goFurther(community, hello))
}

function goFurther(community: Community, hello: Hello): void {
  const { from, to } = hello
  const haveSeats = freeSeats(community, from) > 0 && freeSeats(community, to) > 0
  if (!haveSeats || chanced(community, 'trial', hello) >= TRIALS) {
    later(community, length(community, hello, 5, 30, 1), () => {
      leave(community, hello)
      end(community, hello)
    })
    return
  }
  leave(community, hello)
  for (const one of [from, to]) add(community.seatsTaken, one, 1)
  const goOn = luck(community.world.seed, 'trial', from, to, NEVER) < GO_ON
  if (goOn) later(community, TRIAL_DAYS, () => community.partnerships.count++)
  later(community, TRIAL_DAYS + (goOn ? length(community, hello, 60, 150, 2) : 0), () => {
    for (const one of [from, to]) add(community.seatsTaken, one, -1)
    end(community, hello)
  })
}

/** No longer among the sender's open ones, where an introduction never was. */
function leave(community: Community, { from, introduced }: Hello): void {
  if (!introduced) add(community.open, from, -1)
}

function end(community: Community, { from, to }: Hello): void {
  for (const one of [from, to]) add(community.talking, one, -1)
  keepApart(community, from, to, community.day + APART)
}

/** Asked once; without a click a rest begins. Who is willing mostly clicks, or comes back after some weeks. */
function askToRest(community: Community, j: number): void {
  if (community.restAsked[j] === 1 || community.paused[j] === 1) return
  community.restAsked[j] = 1
  const drawn = luck(community.world.seed, 'returns', j, community.day)
  if (!community.world.inactive[j] && drawn < 0.7) {
    later(community, 1 + Math.floor(6 * drawn), () => heardOf(community, j))
    return
  }
  later(community, ASKED_DAYS, () => {
    if (community.restAsked[j] === 0) return
    community.paused[j] = 1
    if (!community.world.inactive[j]) later(community, 21, () => heardOf(community, j))
  })
}

export function heardOf(community: Community, j: number): void {
  community.restAsked[j] = 0
  community.paused[j] = 0
  community.missed[j] = 0
  community.seenAt[j] = community.day
}

export function askTheUnseen(community: Community): void {
  for (const [j, offers] of community.world.offers.entries()) {
    if (offers && community.day - (community.seenAt[j] as number) === UNSEEN) askToRest(community, j)
  }
}
