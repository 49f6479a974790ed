import type { HelloId, MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'

/** Two who have written to each other, whatever became of it. */
interface DemoTalk {
  readonly hello: HelloId
  readonly topic: string
  readonly sender: MemberId
  readonly receiver: MemberId
  /** When both had said something, the letter included; null where that is all there was to it. */
  readonly answeredAt: Date | null
}

/** @public Every letter of a demo, and the conversation that it may have become. */
export async function readTalks({ tx }: Pick<Act, 'tx'>): Promise<DemoTalk[]> {
  const rows = await tx
    .selectFrom('hellos.hello')
    .select(['id as hello', 'topic', 'sender', 'receiver', 'first_answer_at as answeredAt'])
    .select('state')
    .execute()
  return rows.map(({ state, answeredAt, ...talk }) => ({
    ...talk,
    answeredAt: state === 'talking' || state === 'ended' ? answeredAt : null,
  }))
}

/** Two who talk elsewhere, too: when they last heard of each other. */
interface Heard {
  readonly hello: HelloId
  readonly members: readonly MemberId[]
  readonly at: Date
}

/** @public Something was heard of these two elsewhere, and both have read what they wrote to each other. */
export async function hearOfTalks(act: Act, heard: readonly Heard[]): Promise<void> {
  for (const [at, all] of Map.groupBy(heard, ({ at }) => at.toISOString()))
    await act.tx
      .updateTable('hellos.hello')
      .set((eb) => ({ last_message_at: eb.fn<Date>('greatest', ['last_message_at', eb.val(new Date(at))]) }))
      .where(
        'id',
        'in',
        all.map(({ hello }) => hello),
      )
      .where('state', '=', 'talking')
      .execute()
  await insertMany(
    act,
    'hellos.reading',
    heard.flatMap(({ hello, members }) => members.map((member) => ({ hello, member, read_at: act.now }))),
  )
}
