import type { TopicKey } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { conductVersion } from '../joining/conduct.ts'
import { memberSettings } from '../joining/settings.ts'
import { type Topic, taxonomyOf } from '../taxonomy.ts'
import { defaultConduct } from './default-conduct.ts'

/**
 * @public Puts the topics of this kind of community, their synonyms and a first code of conduct where they are missing;
 * called at every start. What staff renamed, regrouped or hid stays as they left it, and two starts at once do no harm.
 */
export async function seedVocabulary(act: Act): Promise<void> {
  const { kind } = await readSettings(act, memberSettings)
  const taxonomy = taxonomyOf(kind)
  await act.tx
    .insertInto('members.topic')
    .values(taxonomy.map(({ key, name, kind, group }) => ({ key: key as TopicKey, name, kind, group })))
    .onConflict((on) => on.doNothing())
    .execute()
  await seedSynonyms(act, taxonomy)
  if ((await conductVersion(act)) === 0)
    await act.tx
      .insertInto('members.conduct')
      .values({ version: 1, words: defaultConduct[kind], made_at: act.now })
      .onConflict((on) => on.doNothing())
      .execute()
}

/** Only of topics that are there: a seeded name may have been taken by a topic somebody suggested. */
async function seedSynonyms(act: Act, taxonomy: readonly Topic[]): Promise<void> {
  const rows = await act.tx.selectFrom('members.topic').select('key').execute()
  const there = new Set<string>(rows.map(({ key }) => key))
  const synonyms = taxonomy.flatMap(({ key, synonyms: words }) =>
    there.has(key) ? words.map((word) => ({ topic: key as TopicKey, word })) : [],
  )
  await act.tx
    .insertInto('members.topic_synonym')
    .values(synonyms)
    .onConflict((on) => on.doNothing())
    .execute()
}
