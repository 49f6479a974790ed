import type { ImportId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/** @public Keeps an uploaded export as it is, to be checked. */
export async function startImport(
  act: Act,
  { fileName, content }: { fileName: string; content: Uint8Array },
): Promise<ImportId> {
  const id = act.newId<'import'>()
  await act.tx
    .insertInto('staff.import')
    .values({
      id,
      file_name: fileName,
      content: Buffer.from(content),
      made_by: act.viewer.kind === 'member' ? act.viewer.id : null,
      made_at: act.now,
    })
    .execute()
  return id
}
