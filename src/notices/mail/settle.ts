import type { Act } from '#platform/act.ts'
import { jitter } from '#platform/jobs/jitter.ts'
import type { Sent } from '#platform/mail.ts'
import { after } from '#platform/time.ts'
import type { Leaving } from './claim.ts'
import { triesAgain, waitAfter } from './fate.ts'

/** How sending went: the mailer's answer, or an error to try again after. */
export type Outcome = Sent | { readonly error: string }

const UNSURE = 'The line broke while it was being sent; it may have arrived.'

/** Writes down what became of a mail in hand. Nothing is changed where the claim ran out and another worker has it. */
export async function settleMail(act: Act, mail: Leaving, outcome: Outcome): Promise<void> {
  if (outcome === 'sent') return arrived(act, mail)
  if (outcome === 'gone') return bounced(act, mail)
  const doubts = mail.doubts + (outcome === 'unsure' ? 1 : 0)
  const last_error = outcome === 'unsure' ? UNSURE : outcome.error
  const again = triesAgain(mail.tries, doubts)
  await ours(act, mail)
    .set(
      again
        ? { state: 'waiting', doubts, last_error, leave_at: after(act.now, jitter(waitAfter(mail.tries))) }
        : { state: 'failed', doubts, last_error, done_at: act.now },
    )
    .execute()
}

const ours = (act: Act, { id, tries }: Leaving) =>
  act.tx
    .updateTable('notices.mail')
    .where('id', '=', id)
    .where('state', '=', 'leaving')
    .where('tries', '=', tries)

async function arrived(act: Act, mail: Leaving): Promise<void> {
  await ours(act, mail).set({ state: 'sent', done_at: act.now, content: '{}', last_error: '' }).execute()
  // A letter that arrives shows that the mailbox is there again.
  if (mail.kind === 'letter')
    await act.tx.deleteFrom('notices.suppression').where('address', '=', mail.address).execute()
}

async function bounced(act: Act, mail: Leaving): Promise<void> {
  await ours(act, mail)
    .set({ state: 'dropped', done_at: act.now, content: '{}', last_error: 'suppressed' })
    .execute()
  await act.tx
    .insertInto('notices.suppression')
    .values({ address: mail.address, reason: 'hard bounce', at: act.now })
    .onConflict((on) => on.doNothing())
    .execute()
}
