import type { HelloId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/** @public Something was heard of the two elsewhere, such as a call: their conversation does not go quiet. */
export async function hearOf(act: Act, { hello }: { hello: HelloId }): Promise<void> {
  await act.tx
    .updateTable('hellos.hello')
    .set((eb) => ({ last_message_at: eb.fn<Date>('greatest', ['last_message_at', eb.val(act.now)]) }))
    .where('id', '=', hello)
    .where('state', '=', 'talking')
    .execute()
}
