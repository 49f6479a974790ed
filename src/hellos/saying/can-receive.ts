import type { MemberId } from '#map/ids.ts'
import type { Look, MemberLook } from '#platform/act.ts'
import { dayIn, weekIn } from '#platform/time.ts'
import { enrolmentOf } from '#programmes/access.ts'
import { hasRoom, isPaused } from '#programmes/enrolment.ts'

/** Somebody a hello could be sent to. */
export interface Receiver {
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  readonly callName: string
  /** In which their week begins. */
  readonly zone: string
  readonly received: number
  readonly answered: number
  readonly usualAnswerHours: number | null
  /** Whether whoever asks takes part in mentoring already. */
  readonly askerTakesPart: boolean
}

/** @public A member by the address of their profile; one who never joined, or left, is nobody. */
export const findReceiver = (look: MemberLook, publicId: string): Promise<Receiver | undefined> =>
  look.tx
    .selectFrom('members.member as m')
    .leftJoin('members.profile as p', 'p.member', 'm.id')
    .leftJoin('programmes.enrolment as e', 'e.member', 'm.id')
    .select(['m.id', 'm.public_id as publicId', 'm.name', 'm.call_name as callName'])
    .select((eb) => eb.fn.coalesce('p.zone', eb.val('UTC')).as('zone'))
    .select('e.usual_answer_hours as usualAnswerHours')
    .select((eb) => [
      eb.fn.coalesce('e.received', eb.lit(0)).as('received'),
      eb.fn.coalesce('e.answered', eb.lit(0)).as('answered'),
    ])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('programmes.enrolment').select('role').where('member', '=', look.viewer.id))
        .$castTo<boolean>()
        .as('askerTakesPart'),
    )
    .where('m.public_id', '=', publicId)
    .where('m.joined_at', 'is not', null)
    .executeTakeFirst()

/** Whether there is room for a hello, if the two may meet: one answer for paused, full, capped, not enrolled and over. */
export async function canReceive(look: Look, to: Receiver): Promise<boolean> {
  const enrolment = await enrolmentOf(look, to.id)
  if (!enrolment || isPaused(enrolment, dayIn(to.zone, look.now))) return false
  return hasRoom(enrolment, weekIn(to.zone, look.now))
}
