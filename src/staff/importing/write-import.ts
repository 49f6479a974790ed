import type { ImportId, MemberId } from '#map/ids.ts'
import { addChapter } from '#members/register/chapters.ts'
import { type Claims, importMembers } from '#members/register/import-members.ts'
import type { RegisterRow } from '#members/register/register.ts'
import type { Act } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { countRows } from './access.ts'
import { corrections } from './import.ts'
import { refuse } from './refusals.ts'

/** People a transaction: short enough that nobody waits for it, long enough that ten thousand take seconds. */
const BATCH = 500

/** @public Sets a checked import going, once: of two staff who ask at the same time one is told it is under way. */
export async function askToWrite(act: Act, id: ImportId): Promise<void> {
  const asked = await act.tx
    .updateTable('staff.import')
    .set({ asked_at: act.now, asked_by: act.viewer.kind === 'member' ? act.viewer.id : null })
    .where('id', '=', id)
    .where('preview', 'is not', null)
    .where('asked_at', 'is', null)
    .returning('corrections')
    .executeTakeFirst()
  if (!asked) {
    found(await act.tx.selectFrom('staff.import').select('id').where('id', '=', id).executeTakeFirst())
    throw refuse('import_asked')
  }
  for (const name of corrections.parse(asked.corrections).chapters) await addChapter(act, name)
  act.tell('import.asked', { import: id })
}

/**
 * @public Writes the next batch of an import that was asked for. `more` until nothing is left; then it is closed and told,
 * once. The import's own row is held meanwhile, so two writers at once take turns.
 */
export async function writeSomeRows(act: Act, id: ImportId): Promise<'more' | 'done'> {
  const open = await act.tx
    .selectFrom('staff.import')
    .select(['rows_done', 'asked_at', 'committed_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!open || open.asked_at === null || open.committed_at !== null) return 'done'
  const rows = await act.tx
    .selectFrom('staff.import_row')
    .select('person')
    .where('import', '=', id)
    .where('place', '>=', open.rows_done)
    .orderBy('place')
    .limit(BATCH)
    .execute()
  if (rows.length === 0) return close(act, id)
  const written = await importMembers(
    act,
    rows.map(({ person }) => person as unknown as RegisterRow),
    claimsOf(act, id),
  )
  await act.tx
    .insertInto('staff.import_row')
    .values(
      written.map(({ line, happened, notes, member }) => ({
        import: id,
        line,
        read_as: 'person' as const,
        happened,
        notes: JSON.stringify(notes),
        member: happened === 'same' ? null : member,
        person: null,
      })),
    )
    .onConflict((on) =>
      on.columns(['import', 'line']).doUpdateSet((eb) => ({
        happened: eb.ref('excluded.happened'),
        notes: eb.ref('excluded.notes'),
        member: eb.ref('excluded.member'),
        person: null,
      })),
    )
    .execute()
  await act.tx
    .updateTable('staff.import')
    .set({ rows_done: open.rows_done + rows.length })
    .where('id', '=', id)
    .execute()
  return 'more'
}

async function close(act: Act, id: ImportId): Promise<'done'> {
  await act.tx
    .updateTable('staff.import')
    .set({ committed_at: act.now, content: null, counts: JSON.stringify(await countRows(act, id)) })
    .where('id', '=', id)
    .execute()
  act.tell('import.committed', { import: id })
  return 'done'
}

const claimsOf =
  (act: Act, id: ImportId): Claims =>
  async (members) => {
    if (members.length === 0) return new Map()
    const rows = await act.tx
      .selectFrom('staff.import_row')
      .select(['member', 'line'])
      .where('import', '=', id)
      .where('member', 'in', members)
      .execute()
    return new Map(rows.flatMap(({ member, line }) => (member ? [[member, line] as [MemberId, number]] : [])))
  }
