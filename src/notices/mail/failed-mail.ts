import type { MailId } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'

/** @public A mail that could not leave, as staff see it: neither what it says nor anybody's address. */
export interface FailedMail {
  readonly id: MailId
  readonly kind: string
  /** The member it was for; undefined for a letter to an address nobody here has. */
  readonly name: string | undefined
  readonly lastError: string
  readonly tries: number
  readonly failedAt: Date
}

/** @public The last hundred mails that could not leave, newest first. */
export async function failedMail(look: Look): Promise<FailedMail[]> {
  const rows = await look.tx
    .selectFrom('notices.mail as m')
    .leftJoin('members.member as p', (join) =>
      join.on((eb) => eb.or([eb('p.id', '=', eb.ref('m.member')), eb('p.email', '=', eb.ref('m.address'))])),
    )
    .select(['m.id', 'm.kind', 'p.name', 'm.last_error', 'm.tries', 'm.done_at'])
    .where('m.state', '=', 'failed')
    .orderBy('m.done_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ id, kind, name, last_error, tries, done_at }) => ({
    id,
    kind,
    name: name ?? undefined,
    lastError: last_error,
    tries,
    failedAt: done_at ?? look.now,
  }))
}

/** @public Lets a failed mail leave again, as if it were new. Once: a second click finds it waiting already. */
export async function retryMail(act: Act, mail: MailId): Promise<void> {
  const row = await act.tx
    .updateTable('notices.mail')
    .set({ state: 'waiting', tries: 0, doubts: 0, leave_at: act.now, done_at: null })
    .where('id', '=', mail)
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst()
  found(row)
  act.tell('mail.waiting', { mail })
}
