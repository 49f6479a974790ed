import type { Act } from '../act.ts'

/**
 * @public Ends every session of a user of the sign-in library with the transaction: somebody suspended or gone is signed
 * out on every device, or nothing happened at all.
 */
export async function endSessions(act: Act, userId: string): Promise<void> {
  await act.tx.deleteFrom('session').where('userId', '=', userId).execute()
}

/** @public Ends every other session of the user whose session has this token: signed out elsewhere, and not here. */
export async function endOtherSessions(act: Act, token: string): Promise<void> {
  await act.tx
    .deleteFrom('session')
    .where('userId', 'in', (q) => q.selectFrom('session').select('userId').where('token', '=', token))
    .where('token', '!=', token)
    .execute()
}
