import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { loseHelper } from '#programmes/ending/lose-helper.ts'
import { helloRows } from '../access.ts'
import { type HelloRow, stateAt } from '../hello.ts'
import { partIntroduced } from '../introducing/lapse-introductions.ts'
import { markEnded } from './end-hello.ts'
import { learnsIn } from './who-learns.ts'
import { markWithdrawn } from './withdraw-hello.ts'

// What becomes of open hellos when somebody blocks, stops taking part or is suspended. To the other side each of these
// looks like something that happens anyway: nobody answered, withdrawn, ended.

/** @public A block: a hello waiting for the blocker is set aside, one they wrote is withdrawn, a conversation ends. */
export async function partBlocked(
  act: Act,
  { blocker, blocked }: { blocker: MemberId; blocked: MemberId },
): Promise<void> {
  const open = await openOf(act, blocker)
    .where((eb) => eb.or([eb('h.sender', '=', blocked), eb('h.receiver', '=', blocked)]))
    .execute()
  for (const hello of open) await partFrom(act, hello, blocker, 'blocked')
  await partIntroduced(act, { who: blocker, from: blocked, before: act.now })
}

/** @public Somebody stopped taking part, or may not sign in: the same with everyone, of what was said until then. */
export async function partFromAll(
  act: Act,
  { member, before }: { member: MemberId; before: Date },
): Promise<void> {
  const open = await openOf(act, member).where('h.said_at', '<=', before).execute()
  for (const hello of open) await partFrom(act, hello, member, 'left')
  await partIntroduced(act, { who: member, before })
}

const openOf = (act: Act, member: MemberId) =>
  helloRows(act.tx)
    .where((eb) => eb.or([eb('h.sender', '=', member), eb('h.receiver', '=', member)]))
    .where('h.state', 'in', ['waiting', 'asking', 'talking'])
    .orderBy('h.id')
    .forUpdate('h')

async function partFrom(act: Act, hello: HelloRow, who: MemberId, how: 'blocked' | 'left'): Promise<void> {
  const state = stateAt(hello, act.now)
  if (state === 'closed') return
  if (state !== 'waiting') {
    const other = hello.sender === who ? hello.receiver : hello.sender
    if (how === 'left' && (await learnsIn(act, hello.id, other))) await loseHelper(act, { learner: other })
    return markEnded(act, { hello: hello.id, by: who, how })
  }
  if (hello.sender === who) return markWithdrawn(act, hello.id)
  // A block is an answer, as not now is; whoever left gave none and missed none.
  await act.tx
    .updateTable('hellos.hello')
    .set((eb) =>
      how === 'blocked'
        ? { set_aside_at: act.now, first_answer_at: eb.fn.coalesce('first_answer_at', eb.val(act.now)) }
        : { set_aside_at: act.now, rested: true },
    )
    .where('id', '=', hello.id)
    .where('set_aside_at', 'is', null)
    .execute()
}
