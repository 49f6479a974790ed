import type { Look } from '#platform/act.ts'
import type { Option } from '#ui/fields.tsx'

/** Chapters by name, as options. */
export const chaptersToChoose = (look: Look): Promise<Option[]> =>
  look.tx
    .selectFrom('members.chapter')
    .select(['key as value', 'name as label'])
    .orderBy('sort_name')
    .execute()
