import type { HelloId, MemberId, TopicKey } from '#map/ids.ts'
import type { Look, MemberAct } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { type Limit, takeLimit } from '#platform/limits.ts'
import { after } from '#platform/time.ts'
import { enrolmentOf, mentoringProgramme } from '#programmes/access.ts'
import { enrol } from '#programmes/enrol.ts'
import { takeIntake } from '#programmes/take-intake.ts'
import { mayBegin } from '#safety/may-contact.ts'
import { closeDue } from '../answering/close-due.ts'
import { ASKING_LIFE, type ProposalKind, SAY_AGAIN_AFTER, type Size, WAITING_LIFE } from '../hello.ts'
import { releaseUnanswered, takeOpen } from '../open-count.ts'
import { refuse } from '../refusals.ts'
import { canReceive, type Receiver } from './can-receive.ts'

const PER_DAY: Limit = { kind: 'hello', most: 10, seconds: 86_400 }

/** What a hello carries. */
export interface Saying {
  to: Receiver
  topic: TopicKey
  whyYou: string
  whoIAm?: string
  gain?: string
  question?: string
  size: Size
  proposal?: { kind: ProposalKind; at: Date; where: string; minutes: number } | undefined
  /** The answer it grew out of, by its id: checked by whoever hands it over. */
  answer?: string | undefined
  /** The form's own key: sent twice, said once. */
  formKey?: string | undefined
}

/** What came of it: said, or an open hello of the two was there already, written by either. */
export interface Said {
  hello: HelloId
  how: 'said' | 'mine' | 'theirs'
}

/**
 * @public Says hello. An open hello of the same two people, whoever wrote it, is led to instead. Refuses: `no_room`,
 * `said_before` (same direction within ninety days), `too_many_open`, and a 429 beyond ten a day.
 */
export async function sayHello(act: MemberAct, saying: Saying): Promise<Said> {
  const me = act.viewer.id
  const { to } = saying
  const twice = saying.formKey && (await findByFormKey(act, saying.formKey))
  if (twice) return { hello: twice, how: 'said' }
  await closeDue(act, { pair: [me, to.id] })
  const open = await findOpen(act, to.id)
  if (open) return open
  if (!(await mayBegin(act, me, to.id)) || !(await canReceive(act, to))) throw refuse('no_room')
  if (await saidLately(act, to.id)) throw refuse('said_before')
  await takeLimit(act, PER_DAY, me)
  await releaseUnanswered(act, me)
  if (!(await enrolmentOf(act, me))) await enrol(act, me, 'mentee')
  const hello = await writeHello(act, saying)
  if (!hello) return lostTo(act, saying)
  if (!(await takeIntake(act, to.id, to.zone))) throw refuse('no_room')
  if (!(await takeOpen(act, me))) throw refuse('too_many_open')
  act.tell('hello.said', { hello })
  return { hello, how: 'said' }
}

interface Two {
  readonly me: MemberId
  readonly them: MemberId
  readonly now: Date
  /** A conversation in which somebody asks is open while its last message is younger. */
  readonly askingSince: Date
}

const openBetween = askedOften((tx, { me, them, now, askingSince }: Two) =>
  tx
    .selectFrom('hellos.hello')
    .select(['id', 'sender', 'state'])
    .where((eb) =>
      eb.or([
        eb.and([eb('sender', '=', me), eb('receiver', '=', them)]),
        eb.and([eb('sender', '=', them), eb('receiver', '=', me)]),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('state', '=', 'talking'),
        eb.and([eb('state', '=', 'waiting'), eb('expires_at', '>', now)]),
        eb.and([eb('state', '=', 'asking'), eb('last_message_at', '>', askingSince)]),
      ]),
    ),
)

/** @public The open hello of the viewer and somebody, as it stands at this instant; `theirs` while it waits for the viewer. */
export async function findOpen(
  look: Look & { viewer: { id: MemberId } },
  them: MemberId,
): Promise<Said | undefined> {
  const me = look.viewer.id
  const [row] = await openBetween(look.tx, {
    ...{ me, them, now: look.now },
    askingSince: after(look.now, -ASKING_LIFE),
  })
  return row && { hello: row.id, how: row.sender === them && row.state === 'waiting' ? 'theirs' : 'mine' }
}

async function findByFormKey(act: MemberAct, key: string): Promise<HelloId | undefined> {
  const row = await act.tx
    .selectFrom('hellos.hello')
    .select('id')
    .where('sender', '=', act.viewer.id)
    .where('form_key', '=', key)
    .executeTakeFirst()
  return row?.id
}

// Two at once: whichever constraint stopped this one, the other's hello is there to be led to.
async function lostTo(act: MemberAct, { to, formKey }: Saying): Promise<Said> {
  const twice = formKey && (await findByFormKey(act, formKey))
  if (twice) return { hello: twice, how: 'said' }
  const open = await findOpen(act, to.id)
  if (!open) throw refuse('no_room')
  return open
}

async function saidLately(act: MemberAct, to: MemberId): Promise<boolean> {
  const row = await act.tx
    .selectFrom('hellos.hello')
    .select('id')
    .where('sender', '=', act.viewer.id)
    .where('receiver', '=', to)
    .where('done_at', '>', after(act.now, -SAY_AGAIN_AFTER))
    .executeTakeFirst()
  return row !== undefined
}

/** Undefined where a hello of the two, or this very one, came first. */
async function writeHello(act: MemberAct, saying: Saying): Promise<HelloId | undefined> {
  const { id: programme } = await mentoringProgramme(act)
  const { proposal } = saying
  const row = await act.tx
    .insertInto('hellos.hello')
    .values({
      id: act.newId<'hello'>(),
      programme,
      sender: act.viewer.id,
      receiver: saying.to.id,
      topic: saying.topic,
      who_i_am: saying.whoIAm ?? '',
      why_you: saying.whyYou,
      gain: saying.gain ?? '',
      question: saying.question ?? '',
      size: saying.size,
      state: 'waiting',
      said_at: act.now,
      expires_at: after(act.now, WAITING_LIFE),
      form_key: saying.formKey ?? null,
      origin: saying.answer === undefined ? 'people' : 'answer',
      origin_id: saying.answer ?? null,
      proposal_kind: proposal?.kind ?? null,
      proposal_at: proposal?.at ?? null,
      proposal_where: proposal?.where ?? '',
      proposal_minutes: proposal?.minutes ?? null,
      proposal_by: proposal ? act.viewer.id : null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
