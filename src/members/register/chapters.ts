import type { Act, Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { noteChange } from '#platform/settings.ts'
import { plain } from '#platform/text.ts'
import type { Chapter } from './chapter.ts'
import { newKey } from './new-key.ts'
import { refuse } from './refusals.ts'

/** @public Every chapter by name, and how many members say it is theirs. */
export const chaptersWithMembers = (look: Look): Promise<(Chapter & { members: number })[]> =>
  look.tx
    .selectFrom('members.chapter as c')
    .leftJoin('members.profile as p', 'p.chapter', 'c.key')
    .select(({ fn }) => ['c.key', 'c.name', fn.count<number>('p.member').as('members')])
    .groupBy(['c.key', 'c.name', 'c.sort_name'])
    .orderBy('c.sort_name')
    .execute()

/** @public Adds a chapter and gives back its key; one of the same name is that one. */
export async function addChapter(act: Act, name: string): Promise<string> {
  const chapters = await act.tx.selectFrom('members.chapter').select(['key', 'name']).execute()
  const same = chapters.find((one) => plain(one.name) === plain(name))
  if (same) return same.key
  const key = newKey(name, new Set(chapters.map((one) => one.key)))
  const made = await act.tx
    .insertInto('members.chapter')
    .values({ key, name })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 1n)
    await noteChange(act, { room: 'members', name: 'chapter', was: null, value: name })
  return key
}

/** @public Renames a chapter; its members stay. A name that another has is refused. */
export async function renameChapter(act: Act, key: string, name: string): Promise<void> {
  const chapters = await act.tx.selectFrom('members.chapter').select(['key', 'name']).forUpdate().execute()
  const before = found(chapters.find((one) => one.key === key))
  if (before.name === name) return
  if (chapters.some((one) => one.key !== key && plain(one.name) === plain(name)))
    throw refuse('chapter_name_taken')
  await act.tx.updateTable('members.chapter').set({ name }).where('key', '=', key).execute()
  await noteChange(act, { room: 'members', name: 'chapter', was: before.name, value: name })
}

/** @public Removes a chapter; its members then have none. */
export async function removeChapter(act: Act, key: string): Promise<void> {
  const gone = await act.tx
    .deleteFrom('members.chapter')
    .where('key', '=', key)
    .returning('name')
    .executeTakeFirst()
  await noteChange(act, { room: 'members', name: 'chapter', was: found(gone).name, value: null })
}
