import type { MemberId, QuestionId } from '#map/ids.ts'
import { asksLeft, byTurn, route } from '#matching/route.ts'
import type { Act, Look } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { readSettings } from '#platform/settings.ts'
import { after, hours } from '#platform/time.ts'
import { questionSettings } from '../settings.ts'
import { answerersFor } from './answerers.ts'
import { countAgain, type House, readHouse, takeTurn } from './count-asks.ts'
import { nextDue, WAVES } from './due.ts'

/** Questions a run, so that every run is short; the next minute brings the next. */
const BATCH = 20
/** Where everybody sleeps or the week's asks are used up. */
const AGAIN = hours(1)

/**
 * @public Asks the next few people about each question that waits: the fewest likely to answer, within the week's budget.
 * After three waves, or where nobody is left to ask, a question stands with the staff.
 */
export async function routeUnanswered(act: Act): Promise<void> {
  // A second worker waits here, and then finds the questions routed and the asks counted.
  const counted = await takeTurn(act)
  const due = (await dueNow(act)).toSorted(byTurn)
  if (due.length === 0) return
  await countAgain(act, counted)
  const house = await readHouse(act)
  for (const [place, thread] of due.entries()) {
    if (thread.waves >= WAVES) await handToStaff(act, thread.id)
    else house.asksThisWeek += await nextWave(act, thread, house, due.length - place)
  }
}

interface Due {
  readonly id: QuestionId
  readonly asker: MemberId
  readonly waves: number
  readonly asks: number
  readonly since: number
}

/** Held until the end, so that an answer or a closing waits, or was there first. */
const holdDue = askedOften((tx, { now }: { now: Date }) =>
  waiting({ tx })
    .where('q.route_at', '<=', now)
    .orderBy('q.route_at')
    .orderBy('q.id')
    .limit(BATCH)
    .forUpdate('q'),
)

async function dueNow({ tx, now }: Act): Promise<Due[]> {
  const rows = await holdDue(tx, { now })
  return rows.flatMap(({ asker, asks, asked_at, ...row }) =>
    asker === null ? [] : [{ ...row, asker, asks: asks ?? 0, since: asked_at.getTime() }],
  )
}

/** Questions nobody has answered, for a query that narrows them; whoever asked is still here. */
export const waiting = ({ tx }: Pick<Look, 'tx'>) =>
  tx
    .selectFrom('questions.thread as q')
    .select(['q.id', 'q.asker', 'q.waves', 'q.asked_at'])
    .select((eb) =>
      eb
        .selectFrom('questions.invitation as i')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('i.thread', '=', 'q.id')
        .as('asks'),
    )
    .where('q.kind', '=', 'question')
    .where('q.asker', 'is not', null)
    .where('q.answered_at', 'is', null)
    .where('q.closed_at', 'is', null)
    .where('q.hidden_at', 'is', null)
    .where('q.merged_into', 'is', null)

/** Returns how many were asked. */
async function nextWave(act: Act, thread: Due, house: House, queue: number): Promise<number> {
  const { asksPerWeek } = await readSettings(act, questionSettings)
  const budgetLeft = asksLeft(house.enrolled, house.asksThisWeek, asksPerWeek)
  const answerers = await answerersFor(act, thread, house)
  const { asked } = route({ question: thread.id, budgetLeft, queue }, answerers)
  const later = answerers.some(
    ({ barred }) => barred === 'quiet_hours' || (barred === undefined && budgetLeft === 0),
  )
  if (asked.length > 0) await inviteWave(act, thread, asked as MemberId[])
  else if (later) await tryLater(act, thread.id)
  else await handToStaff(act, thread.id)
  return asked.length
}

async function tryLater(act: Act, question: QuestionId): Promise<void> {
  await act.tx
    .updateTable('questions.thread')
    .set({ route_at: after(act.now, AGAIN) })
    .where('id', '=', question)
    .execute()
}

/** Invites some to answer; the next wave is due once their hours are over. */
export async function inviteWave(
  act: Act,
  { id: question, waves }: Pick<Due, 'id' | 'waves'>,
  members: readonly MemberId[],
): Promise<void> {
  const wave = waves + 1
  const made = members.map((member) => ({
    ...{ id: act.newId<'invitation'>(), thread: question, member, wave },
    ...{ state: 'open' as const, asked_at: act.now },
  }))
  await act.tx
    .with('made', (q) => q.insertInto('questions.invitation').values(made))
    .updateTable('questions.thread')
    .set({ waves: wave, route_at: await nextDue(act), unanswered_at: null })
    .where('id', '=', question)
    .execute()
  act.tell('question.routed', { question, wave })
  for (const { id } of made) act.tell('invitation.made', { question, invitation: id })
}

async function handToStaff(act: Act, question: QuestionId): Promise<void> {
  await act.tx
    .updateTable('questions.thread')
    .set({ route_at: null, unanswered_at: act.now })
    .where('id', '=', question)
    .execute()
  act.tell('question.unanswered', { question })
}
