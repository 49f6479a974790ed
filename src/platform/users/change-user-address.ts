import type { Act } from '../act.ts'

/**
 * @public Gives a user of the sign-in library another address, with the transaction. False where another user has it: then
 * nothing was changed.
 */
export async function changeUserAddress(act: Act, userId: string, email: string): Promise<boolean> {
  const changed = await act.tx
    .updateTable('user')
    .set({ email, emailVerified: true, updatedAt: act.now })
    .where('id', '=', userId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('user as u').select('u.id').where('u.email', '=', email).where('u.id', '!=', userId),
        ),
      ),
    )
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** @public Forgets a user's password: whoever gets an account back must not share it with whoever had taken it. */
export async function forgetPassword(act: Act, userId: string): Promise<void> {
  await act.tx
    .deleteFrom('account')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute()
}
