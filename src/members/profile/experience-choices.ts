import type { MemberLook } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { memberSettings } from '../joining/settings.ts'
import { choosableBy } from '../vocabulary/choosable.ts'
import type { ExperienceChoices } from './experience-form.tsx'

/** @public Regimes of the association, and the topics that are lived. */
export async function experienceChoices(look: MemberLook): Promise<ExperienceChoices> {
  const { regimes } = await readSettings(look, memberSettings)
  const topics = await look.tx
    .selectFrom('members.topic as t')
    .select(['t.key as value', 't.name as label', 't.group'])
    .where('t.kind', '=', 'path')
    .where(choosableBy(look.viewer))
    .orderBy('t.group')
    .orderBy('t.sort_name')
    .execute()
  return { regimes: regimes.map(({ key, name }) => ({ value: key, label: name })), topics }
}
