import type { Events } from '#map/events.ts'
import type { Act } from '#platform/act.ts'

/** @public Somebody joined, by an invitation or of their own: their first weeks begin. */
export async function beginWelcome(
  act: Act,
  { member, by }: Events['member.joined'],
  { at }: { at: Date },
): Promise<void> {
  // Whoever sets the house up from its command line is no newcomer to it.
  if (by === 'command') return
  await act.tx
    .insertInto('welcome.newcomer')
    .values({ member, began_at: at })
    .onConflict((on) => on.doNothing())
    .execute()
}
