import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { MemberLook } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'

/** @public The member's own profile with everything in it, private gaps too; one query. For its owner's pages alone. */
export const readMyProfile = async (look: MemberLook) =>
  found(
    await look.tx
      .selectFrom('members.member as m')
      .innerJoin('members.profile as p', 'p.member', 'm.id')
      .leftJoin('members.record as r', 'r.member', 'm.id')
      .where('m.id', '=', look.viewer.id)
      .select([
        'm.name',
        'm.call_name as callName',
        'p.headline',
        'p.about',
        'p.field',
        'p.stage',
        'p.employer',
      ])
      .select(['p.in_the_field_since as since', 'p.regime', 'p.chapter', 'p.far_from_chapter as far'])
      .select([
        'p.town',
        'p.region',
        'p.country',
        'p.zone',
        'p.languages',
        'p.channels',
        'p.hours',
        'p.values',
      ])
      .select([
        'p.likes_to_learn as likesToLearn',
        'p.motive',
        'r.topics_offered as offered',
        'r.topics_wanted as wanted',
      ])
      .select(['p.years_ahead_from as aheadFrom', 'p.years_ahead_to as aheadTo'])
      .select((eb) => [
        eb
          .exists(
            eb
              .selectFrom('members.first_step as f')
              .select('f.at')
              .whereRef('f.member', '=', 'm.id')
              .where('f.step', '=', 'meet')
              .where('f.skipped', '=', false),
          )
          .$castTo<boolean>()
          .as('saidHowToMeet'),
        jsonArrayFrom(
          eb
            .selectFrom('members.teaches as h')
            .innerJoin('members.topic as t', 't.key', 'h.topic')
            .select(['t.key', 't.name', 'h.level', 'h.note'])
            .whereRef('h.member', '=', 'm.id')
            .where('t.state', '!=', 'hidden')
            .orderBy('t.sort_name'),
        ).as('teaches'),
        jsonArrayFrom(
          eb
            .selectFrom('members.learns as l')
            .innerJoin('members.topic as t', 't.key', 'l.topic')
            .select(['t.key', 't.name', 'l.level', 'l.note', 'l.private'])
            .whereRef('l.member', '=', 'm.id')
            .where('t.state', '!=', 'hidden')
            .orderBy('t.sort_name'),
        ).as('learns'),
        jsonArrayFrom(
          eb
            .selectFrom('members.experience as e')
            .select(['e.id', 'e.kind', 'e.year', 'e.what', 'e.regime', 'e.place', 'e.topic'])
            .whereRef('e.member', '=', 'm.id')
            .orderBy('e.year', 'desc')
            .orderBy('e.id'),
        ).as('experiences'),
      ])
      .executeTakeFirst(),
  )

/** @public Everything a member has said of themself. */
export type MyProfile = Awaited<ReturnType<typeof readMyProfile>>
