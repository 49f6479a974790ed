import type { MemberLook } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { memberSettings } from '../joining/settings.ts'
import { type ExperienceKind, experienceKinds } from '../member.ts'
import { choosableBy } from '../vocabulary/choosable.ts'
import type { ExperienceChoices } from './experience-form.tsx'
import { experienceWords } from './words.ts'

/** What nobody goes through inside a company. */
const ofAssociations: readonly ExperienceKind[] = ['licensed', 'retired']

/** @public What can be lived; regimes of the association, and the topics that are lived. */
export async function experienceChoices(look: MemberLook): Promise<ExperienceChoices> {
  const { regimes, kind } = await readSettings(look, memberSettings)
  const topics = await look.tx
    .selectFrom('members.topic as t')
    .select(['t.key as value', 't.name as label', 't.group'])
    .where('t.kind', '=', 'path')
    .where(choosableBy(look.viewer))
    .orderBy('t.group')
    .orderBy('t.sort_name')
    .execute()
  return {
    kinds: experienceKinds
      .filter((one) => kind === 'association' || !ofAssociations.includes(one))
      .map((one) => ({ value: one, label: experienceWords[one] })),
    regimes: regimes.map(({ key, name }) => ({ value: key, label: name })),
    topics,
  }
}
