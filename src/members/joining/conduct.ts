import type { Act, Look, MemberAct } from '#platform/act.ts'

// The *code of conduct* is text in versions; each member accepts the newest one before doing anything else.

/** @public The text in force. */
export const currentConduct = (look: Look): Promise<{ version: number; words: string } | undefined> =>
  look.tx
    .selectFrom('members.conduct')
    .select(['version', 'words'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** @public The version in force; 0 while an association has none. */
export async function conductVersion(look: Look): Promise<number> {
  return (await currentConduct(look))?.version ?? 0
}

/** Accepts one version. Accepting an old one is not an acceptance of the one in force. */
export async function acceptConduct(act: MemberAct, version: number): Promise<void> {
  await act.tx
    .insertInto('members.conduct_acceptance')
    .values({ member: act.viewer.id, version, at: act.now })
    .onConflict((on) => on.doNothing())
    .execute()
  await act.tx
    .updateTable('members.member')
    .set({ conduct_version: version })
    .where('id', '=', act.viewer.id)
    .where('conduct_version', '<', version)
    .execute()
  act.tell('conduct.accepted', { member: act.viewer.id, version })
}

/** @public A new version; everyone is asked again. Unchanged words make none. */
export async function publishConduct(act: Act, words: string): Promise<number> {
  const current = await currentConduct(act)
  if (current?.words === words) return current.version
  const version = (current?.version ?? 0) + 1
  await act.tx
    .insertInto('members.conduct')
    .values({
      version,
      words,
      made_by: act.viewer.kind === 'member' ? act.viewer.id : null,
      made_at: act.now,
    })
    .execute()
  return version
}
