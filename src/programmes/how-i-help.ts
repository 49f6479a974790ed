import type { MemberId } from '#map/ids.ts'
import type { KindOfHelp, Stage } from '#members/member.ts'
import type { Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'

/** What the member may be for others, at which stages they like to help, and whether the fifth first step is still ahead. */
interface HowIHelp {
  readonly kindsOfHelp: KindOfHelp[]
  readonly helpsStages: Stage[]
  readonly stepAhead: boolean
  /** They were asked whether they would like a rest, and have not said; or such a rest has begun by itself. */
  readonly restAsked: boolean
}

/** The member's own answers, for the page that changes them. */
export async function howIHelp(look: Look, member: MemberId): Promise<HowIHelp> {
  const row = await look.tx
    .selectFrom('members.profile as p')
    .select((eb) => [
      eb.ref('p.kinds_of_help').$castTo<KindOfHelp[]>().as('kindsOfHelp'),
      eb.ref('p.helps_stages').$castTo<Stage[]>().as('helpsStages'),
      eb
        .exists(
          eb
            .selectFrom('members.first_step as s')
            .select('s.at')
            .whereRef('s.member', '=', 'p.member')
            .where('s.step', '=', 'mentoring'),
        )
        .$castTo<boolean>()
        .as('stepDone'),
      eb
        .exists(
          eb
            .selectFrom('programmes.enrolment as e')
            .select('e.rest_asked_at')
            .whereRef('e.member', '=', 'p.member')
            .where('e.rest_asked_at', 'is not', null),
        )
        .$castTo<boolean>()
        .as('restAsked'),
    ])
    .where('p.member', '=', member)
    .executeTakeFirst()
  const { stepDone, ...help } = found(row)
  return { ...help, stepAhead: !stepDone }
}
