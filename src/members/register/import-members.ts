import type { MemberId } from '#map/ids.ts'
import { type Act, newPublicId } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { memberSettings } from '../joining/settings.ts'
import { knownMembers } from './known-members.ts'
import { type Decision, decideRows, type Happened, type RegisterNote, type RegisterRow } from './register.ts'

/** @public What was done with one row. */
export interface Written {
  readonly line: number
  readonly happened: Happened
  readonly notes: readonly RegisterNote[]
  readonly member: MemberId | null
}

/** @public Which of these members earlier rows of the same run were written to, by line. */
export type Claims = (members: readonly MemberId[]) => Promise<Map<MemberId, number>>

/**
 * @public Writes a batch of the register, a few hundred rows: new people wait unseen for their invitation, known ones
 * get the register's facts. Tells nobody, mails nobody, enrols nobody. The same rows again change nothing.
 */
export async function importMembers(
  act: Act,
  rows: readonly RegisterRow[],
  claims: Claims,
): Promise<Written[]> {
  const known = await knownMembers(act, rows, true)
  const meant = [...known.byEmail.values()].map(({ id }) => id)
  const decisions = decideRows(rows, known, await claims(meant))
  const made = await makeMembers(act, decisions)
  // Somebody joined by the same address in this very moment: now they are known.
  const late = decisions.filter((one) => one.happened === 'new' && !made.has(one.row.line))
  const settled = decisions.filter((one) => !late.includes(one))
  await renameUnseen(act, settled)
  await writeFacts(act, settled, made)
  tellProfiles(act, settled)
  const written = settled.map((one) => ({
    line: one.row.line,
    happened: one.happened,
    notes: one.notes,
    member: one.member?.id ?? made.get(one.row.line) ?? null,
  }))
  if (late.length === 0) return written
  const again = await importMembers(
    act,
    late.map(({ row }) => row),
    claims,
  )
  return [...written, ...again].sort((a, b) => a.line - b.line)
}

/** The new people by the line they stand on; one whose address is taken meanwhile is not among them. */
async function makeMembers(act: Act, decisions: readonly Decision[]): Promise<Map<number, MemberId>> {
  const fresh = decisions.filter(({ happened }) => happened === 'new')
  if (fresh.length === 0) return new Map()
  // In the order of addresses, so that two imports at once wait for each other and never in a circle.
  const rows = fresh
    .map(({ row, name = '', callName = '' }) => ({
      id: act.newId<'member'>(),
      public_id: newPublicId(),
      email: row.email ?? '',
      name,
      call_name: callName,
      made_at: act.now,
    }))
    .sort((a, b) => (a.email < b.email ? -1 : 1))
  const made = await act.tx
    .insertInto('members.member')
    .values(rows)
    .onConflict((on) => on.column('email').doNothing())
    .returning(['id', 'email'])
    .execute()
  const ids = new Map(made.map(({ id, email }) => [email, id]))
  return new Map(
    fresh.flatMap(({ row }) => {
      const id = ids.get(row.email ?? '')
      return id ? [[row.line, id] as const] : []
    }),
  )
}

async function renameUnseen(act: Act, decisions: readonly Decision[]): Promise<void> {
  for (const { member, name, callName } of decisions) {
    if (!member || !name || !callName) continue
    if (name === member.name && callName === member.callName) continue
    await act.tx
      .updateTable('members.member')
      .set({ name, call_name: callName })
      .where('id', '=', member.id)
      .where('joined_at', 'is', null)
      .execute()
  }
}

async function writeFacts(
  act: Act,
  decisions: readonly Decision[],
  made: ReadonlyMap<number, MemberId>,
): Promise<void> {
  const changed = decisions.flatMap(({ happened, member, row, record, profile }) => {
    const id = member?.id ?? made.get(row.line)
    const isWritten = happened === 'new' || happened === 'updated'
    return isWritten && id && record && profile ? [{ id, record, profile }] : []
  })
  if (changed.length === 0) return
  await act.tx
    .insertInto('members.record')
    .values(changed.map(({ id, record }) => ({ member: id, ...record, imported_at: act.now })))
    .onConflict((on) =>
      on.column('member').doUpdateSet((eb) => ({
        member_number: eb.ref('excluded.member_number'),
        member_since: eb.ref('excluded.member_since'),
        status: eb.ref('excluded.status'),
        status_word: eb.ref('excluded.status_word'),
        type: eb.ref('excluded.type'),
        paid_through: eb.ref('excluded.paid_through'),
        renewed_on: eb.ref('excluded.renewed_on'),
        job_title: eb.ref('excluded.job_title'),
        licence: eb.ref('excluded.licence'),
        licence_year: eb.ref('excluded.licence_year'),
        topics_offered: eb.ref('excluded.topics_offered'),
        topics_wanted: eb.ref('excluded.topics_wanted'),
        imported_at: eb.ref('excluded.imported_at'),
      })),
    )
    .execute()
  const { zone } = await readSettings(act, memberSettings)
  await act.tx
    .insertInto('members.profile')
    .values(changed.map(({ id, profile }) => ({ member: id, zone, ...profile })))
    .onConflict((on) =>
      on
        .column('member')
        .doUpdateSet((eb) => ({
          headline: eb.ref('excluded.headline'),
          employer: eb.ref('excluded.employer'),
          chapter: eb.ref('excluded.chapter'),
          town: eb.ref('excluded.town'),
          region: eb.ref('excluded.region'),
          country: eb.ref('excluded.country'),
          in_the_field_since: eb.ref('excluded.in_the_field_since'),
          languages: eb.ref('excluded.languages'),
        }))
        .where('members.profile.saved_at', 'is', null),
    )
    .execute()
}

/** Only somebody who is here is looked at by others, so only they are news. */
function tellProfiles(act: Act, decisions: readonly Decision[]): void {
  for (const { happened, member } of decisions)
    if (happened === 'updated' && member?.joined && !member.saved)
      act.tell('profile.changed', { member: member.id })
}
