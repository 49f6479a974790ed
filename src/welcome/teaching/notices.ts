import type { Events } from '#map/events.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { opportunitiesOf } from './access.ts'

/** @public To both, in plain words: the newcomer that somebody would like to learn it, the learner that somebody teaches it. */
export async function newsOfTeaching(
  look: Look,
  { newcomer, learner }: Events['welcome.teaching_found'],
): Promise<Notice[]> {
  const row = await opportunitiesOf(look, newcomer).where('m.id', '=', learner).executeTakeFirst()
  const them = await look.tx
    .selectFrom('welcome.newcomer as n')
    .innerJoin('members.member as m', 'm.id', 'n.member')
    .select(['m.name', 'm.call_name as callName', 'm.public_id as person'])
    .where('n.member', '=', newcomer)
    .where('n.off_at', 'is', null)
    .executeTakeFirst()
  if (!row || !them) return []
  const { topic, topicName, callName } = row
  const both = { kind: 'welcome', key: `teaching/${newcomer}/${learner}`, button: 'Say hello' } as const
  return [
    {
      ...both,
      to: newcomer,
      headline: `${row.name} would like to learn ${topicName}`,
      body: `You teach it. ${callName} has been told, too; a short hello from either of you is enough.`,
      path: to('helloNew', { person: row.person }, { topic }),
    },
    {
      ...both,
      to: learner,
      headline: `${them.name}, who is new here, teaches ${topicName}`,
      body: `You said that you would like to learn it. ${them.callName} has been told, too; a short hello from either of you is enough.`,
      path: to('helloNew', { person: them.person }, { topic }),
    },
  ]
}
