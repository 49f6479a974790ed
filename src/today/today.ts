import type { HelloId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { enrolmentOf } from '#programmes/access.ts'

// *Today* is the first page: one next step for this person now, then what else waits, and an end. It decides nothing of
// its own; it puts into an order what the rooms below know.

/** A hello somebody wrote to the reader and waits for. */
export interface WaitingHello {
  readonly hello: HelloId
  readonly name: string
  readonly callName: string
  readonly topic: string
  readonly gain: string
  readonly whyYou: string
}

/** A conversation in which the other wrote last and the reader has not read it. */
export interface UnreadTalk {
  readonly hello: HelloId
  readonly name: string
  readonly topic: string
  readonly at: Date
}

/** What the day holds for one member. */
export interface Today {
  readonly callName: string
  readonly enrolled: boolean
  readonly waiting: readonly WaitingHello[]
  readonly talks: readonly UnreadTalk[]
}

/** Everything the page shows, in as few questions as there are kinds of things. */
export async function readToday(look: MemberLook): Promise<Today> {
  const [enrolment, waiting, talks] = await Promise.all([
    enrolmentOf(look, look.viewer.id),
    readWaiting(look),
    readTalks(look),
  ])
  return { callName: look.viewer.callName, enrolled: enrolment !== undefined, waiting, talks }
}

/** The oldest first: nobody should wait because somebody else came later. */
const readWaiting = (look: MemberLook): Promise<WaitingHello[]> =>
  look.tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as m', 'm.id', 'h.sender')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select([
      'h.id as hello',
      'm.name',
      'm.call_name as callName',
      't.name as topic',
      'h.gain',
      'h.why_you as whyYou',
    ])
    .where('h.receiver', '=', look.viewer.id)
    .where('h.state', '=', 'waiting')
    .where('h.set_aside_at', 'is', null)
    .where('h.expires_at', '>', look.now)
    .orderBy('h.said_at')
    .limit(3)
    .execute()

const readTalks = (look: MemberLook): Promise<UnreadTalk[]> =>
  look.tx
    .selectFrom('hellos.hello as h')
    .innerJoin('hellos.message as last', (join) =>
      join.onRef('last.hello', '=', 'h.id').onRef('last.at', '=', 'h.last_message_at'),
    )
    .innerJoin('members.member as m', 'm.id', 'last.author')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .leftJoin('hellos.reading as r', (join) =>
      join.onRef('r.hello', '=', 'h.id').on('r.member', '=', look.viewer.id),
    )
    .select(['h.id as hello', 'm.name', 't.name as topic', 'last.at'])
    .where((eb) => eb.or([eb('h.sender', '=', look.viewer.id), eb('h.receiver', '=', look.viewer.id)]))
    .where('h.state', 'in', ['asking', 'talking'])
    .where('last.author', '!=', look.viewer.id)
    .where((eb) => eb.or([eb('r.read_at', 'is', null), eb('r.read_at', '<', eb.ref('last.at'))]))
    .orderBy('last.at')
    .limit(5)
    .execute()
