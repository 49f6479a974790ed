import { currentConduct } from '#members/joining/conduct.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { chaptersWithMembers } from '#members/register/chapters.ts'
import type { Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { readNumbers } from './numbers.ts'

/** A change of what the association decided, and who made it when. */
export interface SettingChange {
  readonly name: string
  readonly was: unknown
  readonly value: unknown
  readonly by: string | null
  readonly at: Date
}

/** The last changes, newest first. */
const latestChanges = (look: Look): Promise<SettingChange[]> =>
  look.tx
    .selectFrom('platform.setting_change as s')
    .leftJoin('members.member as m', 'm.id', 's.changed_by')
    .select(['s.name', 's.was', 's.value', 'm.name as by', 's.changed_at as at'])
    .orderBy('s.changed_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(30)
    .execute()

/** What a chapter is called by now. */
export async function chapterName(look: Look, key: string): Promise<string> {
  const row = await look.tx
    .selectFrom('members.chapter')
    .select('name')
    .where('key', '=', key)
    .executeTakeFirst()
  return found(row).name
}

/** All that stands on the page Settings. */
export async function settingsOf(look: Look) {
  const [settings, chapters, conduct, changes, numbers] = await Promise.all([
    readSettings(look, memberSettings),
    chaptersWithMembers(look),
    currentConduct(look),
    latestChanges(look),
    readNumbers(look),
  ])
  return { settings, chapters, conduct, changes, numbers }
}

/** @public */
export type SettingsData = Awaited<ReturnType<typeof settingsOf>>
