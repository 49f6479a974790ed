import type { Child } from 'hono/jsx'
import type { MemberId, TopicKey } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import type { Ctx } from '#platform/http.ts'
import type { HelloSeen } from './hello.ts'

/** @public What a room further up puts beside a conversation: what the two made of it. */
export interface Beside {
  /** Stands between the messages and the field for the next one. */
  readonly panel: Child
  /** Something lives that grew out of this conversation, and is ended there rather than here. */
  readonly lives: boolean
  /** The time agreed in this conversation has become a meeting: it is shown there, or is over. */
  readonly meets: boolean
}

/** @public Three others for a topic as a room further up shows them; nothing where nobody has room. */
export type OthersFor = (
  c: Ctx,
  what: { topic: TopicKey; except: readonly MemberId[] },
) => Promise<Child | undefined>

/** @public What a conversation grew out of, in a room further up: a line, and where it leads. */
export interface Behind {
  readonly words: string
  readonly href: string
  /** Whose it is: a hello that grew out of it goes to them. */
  readonly by: MemberId | null
}

/** @public Read through the viewer's eyes; nothing where they may not see it. */
export type BehindHello = (look: MemberLook, answer: string) => Promise<Behind | undefined>

/** @public Asked once a page, for a conversation that is open. */
export type BesideHello = (look: MemberLook, hello: HelloSeen) => Promise<Beside>

/** @public One person as a room further up shows them, with the reasons why these two; nothing where they are not there. */
export type PersonFor = (c: Ctx, person: MemberId) => Promise<Child | undefined>
