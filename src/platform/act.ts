import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { Events, EventType } from '#map/events.ts'
import type { Id, MemberId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import { type Database, pgCode } from './database/database.ts'
import { rememberSettings } from './settings.ts'
import type { Clock } from './time.ts'
import type { MemberViewer, Viewer } from './viewer.ts'

/** @public What a read gets: the database, whose eyes, and the instant. */
export interface Look<V extends Viewer = Viewer> {
  readonly tx: Database
  readonly viewer: V
  readonly now: Date
}

/** @public What a verb gets, and the only ambient thing there is. */
export interface Act<V extends Viewer = Viewer> extends Look<V> {
  readonly tx: Transaction<DB>
  /** A new id, in the order of time. */
  newId<Of extends string>(): Id<Of>
  /** Tells what happened; written with the transaction, or not at all. */
  tell<T extends EventType>(type: T, payload: Events[T]): void
}

/** @public A verb or a read on behalf of someone signed in. */
export type MemberAct = Act<MemberViewer>
/** @public */
export type MemberLook = Look<MemberViewer>

/** A thing told and not yet written. */
export interface Telling {
  id: string
  type: EventType
  payload: Events[EventType]
  actor: MemberId | null
  at: Date
}

/** @public Runs a verb in one transaction with its outbox. Deadlocks are tried once more; nothing else is. */
export type Perform = <T, V extends Viewer>(viewer: V, verb: (act: Act<V>) => Promise<T>) => Promise<T>

export interface PerformNeeds {
  write: Database
  clock: Clock
  /** Writes the events and their jobs inside the transaction (outbox.ts). */
  commitTellings: (tx: Transaction<DB>, tellings: readonly Telling[]) => Promise<void>
  /** Hears what was told once it is committed, before anybody else does. */
  committed: (tellings: readonly Telling[]) => void
}

/** Makes `perform` for one house. */
export function performing({ write, clock, commitTellings, committed }: PerformNeeds): Perform {
  const once = async <T, V extends Viewer>(viewer: V, verb: (act: Act<V>) => Promise<T>) => {
    const tellings: Telling[] = []
    const result = await write.transaction().execute(async (tx) => {
      const done = await verb(buildAct(tx, viewer, clock.now(), tellings))
      if (tellings.length > 0) await commitTellings(tx, tellings)
      return done
    })
    committed(tellings)
    return result
  }
  return async (viewer, verb) => {
    try {
      return await once(viewer, verb)
    } catch (error) {
      if (pgCode(error) !== '40P01') throw error
      return once(viewer, verb)
    }
  }
}

function buildAct<V extends Viewer>(tx: Transaction<DB>, viewer: V, now: Date, tellings: Telling[]): Act<V> {
  rememberSettings(tx)
  const actor = viewer.kind === 'member' ? viewer.id : null
  return {
    tx,
    viewer,
    now,
    newId: <Of extends string>() => newId<Of>(now),
    tell: (type, payload) => {
      tellings.push({ id: newId(now), type, payload, actor, at: now })
    },
  }
}

/** A time-ordered id (RFC 9562, version 7). */
export const newId = <Of extends string>(now: Date): Id<Of> => v7({ msecs: now.getTime() }) as Id<Of>

/** @public An id that tells strangers nothing, not even when it was made: 120 random bits. */
export const newPublicId = (): string => randomBytes(15).toString('base64url')
