import type { HelloId, MemberId, TopicKey } from '#map/ids.ts'
import { after, days, minutes } from '#platform/time.ts'

// A *hello* is a short letter from one member (its *sender*) to another (its *receiver*) about one topic. It waits; the
// receiver accepts it (*talking*), asks first (*asking*: both may write, nothing is decided) or says not now. *Set aside*
// is a silent not now: gone from the receiver's list, and to its sender exactly like a hello nobody answered. It *closes*
// unanswered after seven days, withdrawn, or with a word; a conversation is *ended* by either of the two. A *proposal* is
// one time suggested for a first talk; it lives and ends with its hello. *Quiet* is a conversation of which nothing was
// heard for long: it moves to *Earlier* and comes back with the next message.

/** @public */
export type HelloState = 'waiting' | 'asking' | 'talking' | 'ended' | 'closed'
/** @public How much a hello asks for, in its own words. */
export const sizes = ['question', 'talk', 'weeks'] as const
/** @public */
export type Size = (typeof sizes)[number]
/** @public */
export const proposalKinds = ['call', 'video', 'meet', 'lunch'] as const
/** @public */
export type ProposalKind = (typeof proposalKinds)[number]
/** @public Why it is over: for the house alone; what each of the two is told follows from `seenBy`. */
export type DoneHow = 'expired' | 'withdrawn' | 'word' | 'blocked' | 'lapsed' | 'ended' | 'left'

/** @public A week, to the instant: a set-aside hello and an unanswered one close together. */
export const WAITING_LIFE = days(7)
/** @public From here on the receiver is reminded once, and the hello blocks its sender no longer. */
export const REMIND_AFTER = days(3)
/** After the last message; only while nothing is decided. */
export const ASKING_LIFE = days(14)
/** @public Same direction; the other direction may write at once. */
export const SAY_AGAIN_AFTER = days(90)
/** @public */
export const EDIT_FOR = minutes(15)
/** @public Pre-filled: the first talk is short. */
export const PROPOSAL_MINUTES = 20

/** A hello as it is stored, with the two people and the topic; what nobody but the house may know is among it. */
export interface HelloRow {
  id: HelloId
  /** By one of the two, or by an introduction that both were happy with: then there is no letter. */
  origin: 'people' | 'introduction' | 'answer'
  state: HelloState
  sender: MemberId
  receiver: MemberId
  topic: TopicKey
  topicName: string
  senderName: string
  senderCallName: string
  senderPublicId: string
  receiverName: string
  receiverCallName: string
  receiverPublicId: string
  size: Size
  whoIAm: string
  whyYou: string
  gain: string
  question: string
  saidAt: Date
  expiresAt: Date
  setAsideAt: Date | null
  doneAt: Date | null
  doneHow: DoneHow | null
  lastWord: string
  lastWordBy: MemberId | null
  lastMessageAt: Date | null
  proposalKind: ProposalKind | null
  proposalAt: Date | null
  proposalWhere: string
  proposalMinutes: number | null
  proposalBy: MemberId | null
  proposalAcceptedAt: Date | null
}

type Times = Pick<HelloRow, 'state' | 'expiresAt' | 'lastMessageAt'>

/** When an asking hello lapses; undefined in other states. */
const lapsesAt = ({ state, lastMessageAt }: Times): Date | undefined =>
  state === 'asking' && lastMessageAt ? after(lastMessageAt, ASKING_LIFE) : undefined

/** @public The state at an instant: what is due is over, whether or not a sweep has come by. */
export function stateAt(hello: Times, now: Date): HelloState {
  if (hello.state === 'waiting' && hello.expiresAt <= now) return 'closed'
  const lapses = lapsesAt(hello)
  return lapses && lapses <= now ? 'closed' : hello.state
}

/** When a hello closed or ended, or was due to whether or not a sweep has come by; undefined while it is open. */
export function closedAt(hello: Times & Pick<HelloRow, 'doneAt'>, now: Date): Date | undefined {
  if (hello.doneAt) return hello.doneAt
  const due = hello.state === 'waiting' ? hello.expiresAt : lapsesAt(hello)
  return due && due <= now ? due : undefined
}

/** @public What somebody may do to a hello. */
export type HelloVerb =
  | 'accept'
  | 'ask'
  | 'setAside'
  | 'takeBack'
  | 'withdraw'
  | 'write'
  | 'end'
  | 'suggestTime'
  | 'suggestTrial'
  | 'logContact'
/** @public */
export type Side = 'sender' | 'receiver'

const allowed: Record<HelloVerb, { sides: readonly Side[]; states: readonly HelloState[] }> = {
  accept: { sides: ['receiver'], states: ['waiting', 'asking'] },
  ask: { sides: ['receiver'], states: ['waiting'] },
  setAside: { sides: ['receiver'], states: ['waiting'] },
  takeBack: { sides: ['receiver'], states: ['waiting'] },
  withdraw: { sides: ['sender'], states: ['waiting'] },
  write: { sides: ['sender', 'receiver'], states: ['asking', 'talking'] },
  end: { sides: ['sender', 'receiver'], states: ['asking', 'talking'] },
  suggestTime: { sides: ['sender', 'receiver'], states: ['asking', 'talking'] },
  suggestTrial: { sides: ['sender', 'receiver'], states: ['talking'] },
  logContact: { sides: ['sender', 'receiver'], states: ['talking'] },
}

/** @public Whether a verb may follow this state, for this side, at this instant. */
export const mayFollow = (verb: HelloVerb, side: Side, hello: Times, now: Date): boolean =>
  allowed[verb].sides.includes(side) && allowed[verb].states.includes(stateAt(hello, now))

/** One time suggested for a first talk, as one of the two sees it. */
export interface Proposal {
  readonly kind: ProposalKind
  readonly at: Date
  readonly where: string
  readonly minutes: number
  readonly mine: boolean
  readonly accepted: boolean
}

/** What of an ended hello is told: never who ended it, nor that it was set aside, blocked or left. */
export type Ending = 'unanswered' | 'withdrawn' | 'word' | 'ended'

/** @public Somebody as the other side of a hello. */
export interface Other {
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  readonly callName: string
}

/** @public A hello through the eyes of one of its two people: everything that page, list and notice may know. */
export interface HelloSeen {
  readonly id: HelloId
  /** It began with an introduction rather than a letter. */
  readonly introduced: boolean
  readonly side: Side
  readonly state: HelloState
  readonly them: Other
  readonly topic: TopicKey
  readonly topicName: string
  readonly size: Size
  readonly whoIAm: string
  readonly whyYou: string
  readonly gain: string
  readonly question: string
  readonly saidAt: Date
  readonly expiresAt: Date
  /** Waited three days without an answer, as far as its sender can tell. */
  readonly long: boolean
  /** Only its receiver ever knows. */
  readonly setAside: boolean
  readonly quiet: boolean
  readonly ending: Ending | undefined
  readonly word: string
  readonly wordIsMine: boolean
  readonly wordAt: Date | null
  readonly heardAt: Date
  readonly proposal: Proposal | undefined
}

/** Who looks, and when; and what the association calls quiet. */
interface Eyes {
  readonly viewer: MemberId
  readonly now: Date
  readonly quietDays: number
}

/** A hello through somebody's eyes; undefined if it is not theirs, or was withdrawn from them. */
export function seenBy(row: HelloRow, { viewer, now, quietDays }: Eyes): HelloSeen | undefined {
  if (viewer !== row.sender && viewer !== row.receiver) return undefined
  const side: Side = viewer === row.sender ? 'sender' : 'receiver'
  if (side === 'receiver' && row.doneHow === 'withdrawn') return undefined
  const state = stateAt(row, now)
  const heardAt = row.lastMessageAt ?? row.saidAt
  const { id, topic, topicName, size, whoIAm, whyYou, gain, question, saidAt, expiresAt, lastWord } = row
  return {
    ...{ id, side, state, topic, topicName, size, whoIAm, whyYou, gain, question, saidAt, expiresAt },
    introduced: row.origin === 'introduction',
    them: otherOf(row, side),
    long: state === 'waiting' && after(saidAt, REMIND_AFTER) <= now,
    setAside: side === 'receiver' && state === 'waiting' && row.setAsideAt !== null,
    quiet: state === 'talking' && after(heardAt, days(quietDays)) <= now,
    ending: endingOf(row, state),
    word: lastWord,
    wordIsMine: row.lastWordBy === viewer,
    wordAt: lastWord === '' ? null : row.doneAt,
    heardAt,
    proposal: proposalOf(row, viewer, state, now),
  }
}

const otherOf = (row: HelloRow, side: Side): Other =>
  side === 'sender'
    ? {
        id: row.receiver,
        publicId: row.receiverPublicId,
        name: row.receiverName,
        callName: row.receiverCallName,
      }
    : { id: row.sender, publicId: row.senderPublicId, name: row.senderName, callName: row.senderCallName }

function endingOf({ doneHow }: HelloRow, state: HelloState): Ending | undefined {
  if (state === 'ended') return 'ended'
  if (state !== 'closed') return undefined
  return doneHow === 'withdrawn' || doneHow === 'word' ? doneHow : 'unanswered'
}

// A time gone by unanswered lapses alone; an agreed one stays readable.
function proposalOf(row: HelloRow, viewer: MemberId, state: HelloState, now: Date): Proposal | undefined {
  const { proposalAt: at, proposalKind: kind } = row
  const accepted = row.proposalAcceptedAt !== null
  if (!at || !kind || state === 'ended' || state === 'closed') return undefined
  if (at <= now && !accepted) return undefined
  const minutes = row.proposalMinutes ?? PROPOSAL_MINUTES
  return { kind, at, where: row.proposalWhere, minutes, mine: row.proposalBy === viewer, accepted }
}

/** @public The sections of `/hellos`. */
export type Place = 'forYou' | 'forThem' | 'talking' | 'earlier'

/** Where a hello stands in its reader's list. An asking hello still waits: on the receiver's decision. */
export function placeOf({ state, side, setAside, quiet }: HelloSeen): Place {
  if (setAside || quiet || state === 'closed' || state === 'ended') return 'earlier'
  if (state === 'talking') return 'talking'
  return side === 'receiver' ? 'forYou' : 'forThem'
}

/** Whether the two write to each other in a hello. */
export const isOpen = ({ state }: { readonly state: HelloState }): boolean =>
  state === 'asking' || state === 'talking'

/** Whether words may still be mended: fifteen minutes, by whoever wrote them. */
export const mayEdit = (message: { at: Date; mine: boolean }, now: Date): boolean =>
  message.mine && now < after(message.at, EDIT_FOR)
