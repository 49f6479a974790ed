import type { ExpressionBuilder } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Act } from '#platform/act.ts'

/** @public Closes introductions of which nobody, or one alone, said a word in time. */
export async function lapseIntroductions(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('hellos.introduction')
    .select('id')
    .where('state', '=', 'proposed')
    .where('lapses_at', '<=', act.now)
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return
  const ids = due.map(({ id }) => id)
  await act.tx
    .updateTable('hellos.introduction')
    .set((eb) => ({ state: 'lapsed', done_at: eb.ref('lapses_at') }))
    .where('id', 'in', ids)
    .execute()
  for (const introduction of ids) act.tell('introduction.lapsed', { introduction })
}

/** @public Somebody blocks another, or takes no part any more: what was proposed to them until then reads as waiting, and lapses. */
export async function partIntroduced(
  act: Act,
  { who, from, before }: { who: MemberId; from?: MemberId; before: Date },
): Promise<void> {
  const isOf = (member: MemberId) => (eb: ExpressionBuilder<DB, 'hellos.introduction'>) =>
    eb.or([eb('host', '=', member), eb('guest', '=', member)])
  await act.tx
    .updateTable('hellos.introduction')
    .set({ aside_at: act.now, aside_by: who })
    .where('state', '=', 'proposed')
    .where('aside_at', 'is', null)
    .where('asked_at', '<=', before)
    .where(isOf(who))
    .$if(from !== undefined, (q) => q.where(isOf(from as MemberId)))
    .execute()
}
