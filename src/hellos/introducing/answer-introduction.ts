import type { HelloId, IntroductionId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { after } from '#platform/time.ts'
import { takeIntake } from '#programmes/take-intake.ts'
import { mayBegin } from '#safety/may-contact.ts'
import { closeDue } from '../answering/close-due.ts'
import { WAITING_LIFE } from '../hello.ts'
import { refuse } from '../refusals.ts'
import { findOpen } from '../saying/say-hello.ts'
import { holdIntroduction } from './access.ts'
import { INTRODUCTION_LIFE } from './introduction.ts'

/**
 * @public Happy to. The host's yes lets the guest hear of it; the guest's opens the conversation, whose id comes back. Said
 * twice it is said once. Refuses: `introduction_closed`.
 */
export async function sayHappy(
  act: MemberAct,
  { introduction }: { introduction: IntroductionId },
): Promise<HelloId | undefined> {
  const { row, seen } = await holdIntroduction(act, introduction)
  if (seen.standing === 'talking') return talkOf(introduction)
  if (seen.standing === 'waits') return undefined
  if (seen.standing !== 'asks') throw refuse('introduction_closed')
  if (!seen.hosts) return open(act, row)
  await act.tx
    .updateTable('hellos.introduction')
    .set({ host_happy_at: act.now, lapses_at: after(act.now, INTRODUCTION_LIFE) })
    .where('id', '=', introduction)
    .execute()
  // A yes is never lost over a full week: it counts in it where there is still room.
  await takeIntake(act, row.guest, row.guestZone ?? 'UTC')
  act.tell('introduction.welcomed', { introduction })
  return undefined
}

/** @public Not now, silent and for good: to the other it reads as waiting until it lapses. */
export async function sayNotNow(
  act: MemberAct,
  { introduction }: { introduction: IntroductionId },
): Promise<void> {
  const { seen } = await holdIntroduction(act, introduction)
  if (seen.standing === 'aside') return
  if (seen.standing !== 'asks') throw refuse('introduction_closed')
  await act.tx
    .updateTable('hellos.introduction')
    .set({ aside_at: act.now, aside_by: act.viewer.id })
    .where('id', '=', introduction)
    .execute()
  act.tell('introduction.set_aside', { introduction })
}

type Held = Awaited<ReturnType<typeof holdIntroduction>>['row']

const talkOf = (introduction: IntroductionId) => introduction as string as HelloId

/** Both said yes. A hello that one of them wrote meanwhile is led to instead. */
async function open(act: MemberAct, { id, programme, host, guest, topic }: Held): Promise<HelloId> {
  if (!(await mayBegin(act, host, guest))) throw refuse('introduction_closed')
  await closeDue(act, { pair: [host, guest] })
  const opened = await act.tx
    .insertInto('hellos.hello')
    .values({
      ...{ id: talkOf(id), programme, topic, sender: guest, receiver: host, origin: 'introduction' },
      ...{ why_you: '', size: 'talk', state: 'talking', counted: false },
      ...{ said_at: act.now, expires_at: after(act.now, WAITING_LIFE), last_message_at: act.now },
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  await act.tx
    .updateTable('hellos.introduction')
    .set({ state: opened ? 'talking' : 'lapsed', done_at: act.now })
    .where('id', '=', id)
    .execute()
  if (!opened) return found(await findOpen(act, host)).hello
  act.tell('introduction.opened', { introduction: id, hello: opened.id })
  return opened.id
}
