import type { Act } from '../act.ts'

/**
 * @public Ends every session of a user of the sign-in library with the transaction: somebody suspended or gone is signed
 * out on every device, or nothing happened at all.
 */
export async function endSessions(act: Act, userId: string): Promise<void> {
  await act.tx.deleteFrom('session').where('userId', '=', userId).execute()
}
