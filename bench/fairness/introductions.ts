import { add, type Community, type Hello, hasRoom, isApart, keepApart, later } from './community.ts'
import { answersIn, talk, yesChance } from './hellos.ts'
import { luck } from './luck.ts'
import type { Member } from './members.ts'

// A newcomer is introduced to three people who said that they would be happy to meet them: the product's periods and
// places. Nobody hears of a host who did not say yes.

const PLACES = 3
/** An unanswered host keeps the place for so many days; then another is asked. */
const PLACE_KEPT = 4
const MOST_ASKED = 12
/** Somebody is a newcomer for so long, and each of the two has so long to say a word. */
const NEWCOMER = 60
const LIFE = 14
/** The two are not introduced again before. */
const APART = 90

/** Whom a list would put first, with the chance that they would say hello on reading the card. */
export interface Choice {
  readonly helper: number
}

const isNew = ({ world, day }: Community, i: number): boolean => {
  const { joins } = world.members[i] as Member
  return joins <= day && day < joins + NEWCOMER
}

/** Whoever is new hosts nobody; but where most are, anybody may, and each once a week, so that there is room for hellos. */
function hostsOf(community: Community): (j: number) => boolean {
  const { world, day, weekHosted } = community
  const here = [...world.members.keys()].filter((n) => (world.members[n] as Member).joins <= day)
  const isYoung = 2 * here.filter((n) => isNew(community, n)).length > here.length
  return (j) => (isYoung ? weekHosted[j] === 0 : !isNew(community, j))
}

/** Asks one host for each place that is left, as the lists of the day have them. */
export function introduceNewcomers(
  community: Community,
  listFor: (newcomer: number, mayHost: (helper: number) => boolean) => readonly Choice[],
): void {
  const { introductions, day } = community
  const turn = (i: number) => luck(community.world.seed, 'introduced', i, day)
  const newcomers = [...introductions.keys()].filter(
    (i) => community.world.seeks[i] === true && isNew(community, i),
  )
  const mayHost = hostsOf(community)
  for (const i of newcomers.sort((a, b) => turn(a) - turn(b))) {
    const asked = introductions[i] as Introduction[]
    const taken = asked.filter(({ hello, happyAt }) => happyAt !== undefined || hello.at > day - PLACE_KEPT)
    const left = Math.min(PLACES - taken.length, MOST_ASKED - asked.length)
    if (left <= 0) continue
    for (const { helper } of listFor(i, mayHost).slice(0, left)) ask(community, i, helper)
  }
}

export interface Introduction {
  readonly hello: Hello
  happyAt: number | undefined
  decided: boolean
}

/** It counts in the host's week, and wearies like any other ask. */
function ask(community: Community, guest: number, host: number): void {
  if (!hasRoom(community, host) || isApart(community, guest, host)) return
  const { day, world, inbox, seenAt } = community
  const hello = { from: guest, to: host, at: day, introduced: true, answered: false, yes: false }
  const introduction: Introduction = { hello, happyAt: undefined, decided: false }
  community.introductions[guest]?.push(introduction)
  add(community.weekCount, host, 1)
  add(community.weekHosted, host, 1)
  keepApart(community, guest, host, day + APART)
  const days = answersIn(community, hello)
  inbox[host]?.push(hello)
  if (days === undefined) return
  later(community, days, () => {
    seenAt[host] = community.day
    hello.answered = true
    if (luck(world.seed, 'happy', guest, host, day) >= yesChance(community, guest, host)) return
    introduction.happyAt = community.day
    community.hasNews[guest] = 1
  })
}

/** On a visit the guest decides about each who is happy to; `says` is what they make of the card. */
export function decideIntroductions(
  community: Community,
  guest: number,
  says: (helper: number) => boolean,
): void {
  const { day, introductions } = community
  for (const one of introductions[guest] as Introduction[]) {
    if (one.decided || one.happyAt === undefined || day >= one.happyAt + LIFE) continue
    one.decided = true
    if (!says(one.hello.to)) continue
    one.hello.yes = true
    community.hellos.push(one.hello)
    talk(community, one.hello)
  }
}
