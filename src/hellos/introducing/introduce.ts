import type { IntroductionId, MemberId, TopicKey } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after, dayIn, weekIn } from '#platform/time.ts'
import { mentoringProgramme, standings } from '#programmes/access.ts'
import { hasRoom, isPaused } from '#programmes/enrolment.ts'
import { takeIntake } from '#programmes/take-intake.ts'
import { mayBegin } from '#safety/may-contact.ts'
import { SAY_AGAIN_AFTER } from '../hello.ts'
import { INTRODUCTION_LIFE, type IntroducedBy, type Offers } from './introduction.ts'

interface Introducing {
  readonly host: MemberId
  readonly guest: MemberId
  readonly offers: Offers
  readonly topic: TopicKey
  readonly origin: IntroducedBy
}

/**
 * @public Proposes that two people meet, and asks the host. It counts in the host's week, never among anybody's open
 * hellos. Undefined, and nothing done, where it cannot be: they may not meet, one takes no part, rests or has no room, or
 * the two write to each other or were introduced within ninety days.
 */
export async function introduce(act: Act, what: Introducing): Promise<IntroductionId | undefined> {
  const { host, guest } = what
  if (!(await mayBegin(act, host, guest)) || (await haveMet(act, host, guest))) return undefined
  const zones = await zonesOfOpen(act, [host, guest])
  const zone = zones.get(host)
  if (zone === undefined || !zones.has(guest)) return undefined
  if (!(await takeIntake(act, host, zone))) return undefined
  const introduction = await write(act, what)
  if (introduction === undefined) return undefined
  act.tell('introduction.proposed', { introduction })
  return introduction
}

/** An open hello of the two, or an introduction not long ago. */
async function haveMet(act: Act, host: MemberId, guest: MemberId): Promise<boolean> {
  const [low, high] = host < guest ? [host, guest] : [guest, host]
  const row = await act.tx
    .selectNoFrom((q) => [
      q
        .exists(
          q
            .selectFrom('hellos.hello')
            .select('id')
            .where('low', '=', low)
            .where('high', '=', high)
            .where('state', 'in', ['waiting', 'asking', 'talking']),
        )
        .as('write'),
      q
        .exists(
          q
            .selectFrom('hellos.introduction')
            .select('id')
            .where('low', '=', low)
            .where('high', '=', high)
            .where('asked_at', '>', after(act.now, -SAY_AGAIN_AFTER)),
        )
        .as('introduced'),
    ])
    .executeTakeFirstOrThrow()
  return Boolean(row.write) || Boolean(row.introduced)
}

/** The zones of those who take part, do not rest, and have room. */
async function zonesOfOpen(act: Act, members: readonly MemberId[]): Promise<ReadonlyMap<MemberId, string>> {
  const rows = await act.tx
    .selectFrom('members.profile')
    .select(['member', 'zone'])
    .where('member', 'in', members)
    .execute()
  const zones = new Map(rows.map(({ member, zone }) => [member, zone]))
  const open = (await standings(act, members)).filter((one) => {
    const zone = zones.get(one.member) ?? 'UTC'
    return !isPaused(one, dayIn(zone, act.now)) && hasRoom(one, weekIn(zone, act.now))
  })
  return new Map(open.map(({ member }) => [member, zones.get(member) ?? 'UTC']))
}

/** Undefined where another introduction of the two came first. */
async function write(act: Act, what: Introducing): Promise<IntroductionId | undefined> {
  const { id: programme } = await mentoringProgramme(act)
  const row = await act.tx
    .insertInto('hellos.introduction')
    .values({
      ...{ ...what, programme, id: act.newId<'introduction'>(), asked_at: act.now },
      lapses_at: after(act.now, INTRODUCTION_LIFE),
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
