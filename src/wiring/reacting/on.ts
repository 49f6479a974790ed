import type { Events, EventType, ToldAs } from '#map/events.ts'
import type { Notice } from '#notices/notice.ts'
import { notify } from '#notices/notify.ts'
import type { Act, Look } from '#platform/act.ts'
import type { Reaction } from '#platform/jobs/outbox.ts'
import type { system } from '#platform/viewer.ts'

/** @public What a reaction is given. */
export type SystemAct = Act<typeof system>

/** @public A reaction to one type of event, with its payload as that type has it. */
export const on = <T extends EventType>(
  _type: T,
  name: string,
  run: (act: SystemAct, payload: Events[T], told: ToldAs<T>) => Promise<void>,
): Reaction => ({ name, run: (act, told) => run(act, told.payload as Events[T], told as ToldAs<T>) })

/** @public Tells each what is theirs. */
export const notifyAll = async (act: SystemAct, news: readonly Notice[]): Promise<void> => {
  for (const notice of news) await notify(act, notice)
}

/** @public What one of the two, or both, are told. */
export const news = <T extends EventType>(
  type: T,
  name: string,
  word: (look: Look, payload: Events[T], event: string) => Promise<Notice[]>,
): Reaction => on(type, name, async (act, payload, { id }) => notifyAll(act, await word(act, payload, id)))
