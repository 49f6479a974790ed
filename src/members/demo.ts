import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { MemberId, TopicKey } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { namedId } from '#platform/database/named-id.ts'
import { type CommunityKind, communityKinds } from './community/kinds.ts'
import { demoCommunities } from './demo/communities.ts'
import { demoPeople } from './demo/people.ts'
import type { DemoHours, DemoPerson } from './demo/person.ts'
import { type FirstStep, firstSteps } from './first-steps/first-step.ts'
import { conductVersion } from './joining/conduct.ts'
import type { HourSlot } from './member.ts'

/** @public An invented member with the ids that the house gave them. */
export interface DemoMember extends DemoPerson {
  readonly id: MemberId
  readonly publicId: string
}

/** Somebody of a cast one can sign in as, with the line on who they are. */
interface DemoStory {
  readonly publicId: string
  readonly email: string
  readonly name: string
  readonly story: string
}

/**
 * @public Those one can sign in as, of either demo: which of them are there tells which demo it is, whatever its staff say
 * it is by now.
 */
export const demoStories = (today: Date): DemoStory[] =>
  communityKinds.flatMap((kind) =>
    demoPeople({ kind, seed: 1, members: 0, today }).flatMap(({ key, email, name, story }) =>
      story === undefined ? [] : [{ publicId: publicIdOf(key), email, name, story }],
    ),
  )

/**
 * @public The members of a demo with all they say of themselves, in bulk and without news. Their ids follow
 * from their keys, so that the same demo has the same addresses; topics and a code of conduct must stand already.
 */
export async function fillMembers(
  act: Act,
  people: readonly DemoPerson[],
  kind: CommunityKind = 'association',
): Promise<DemoMember[]> {
  const members = people.map((person) => ({
    ...person,
    id: idOf(person.key),
    publicId: publicIdOf(person.key),
  }))
  const conduct = await conductVersion(act)
  await act.tx
    .insertInto('members.chapter')
    .values(demoCommunities[kind].chapters.map(({ key, name, region }) => ({ key, name, region })))
    .onConflict((on) => on.doNothing())
    .execute()
  await insertMany(
    act,
    'members.member',
    members.map((one) => memberRow(one, conduct)),
  )
  await insertMany(act, 'members.profile', members.map(profileRow))
  await insertMany(
    act,
    'members.conduct_acceptance',
    members.map((one) => ({ member: one.id, version: conduct, at: one.joinedOn })),
  )
  await insertMany(act, 'members.teaches', members.flatMap(teachesRows))
  await insertMany(act, 'members.learns', members.flatMap(learnsRows))
  await insertMany(
    act,
    'members.experience',
    members.flatMap((one) => experienceRows(act, one)),
  )
  await insertMany(act, 'members.first_step', members.flatMap(stepRows))
  return members
}

const memberRow = (one: DemoMember, conduct: number): Insertable<DB['members.member']> => ({
  id: one.id,
  public_id: one.publicId,
  email: one.email,
  name: one.name,
  call_name: one.callName,
  role: one.role,
  joined_at: one.joinedOn,
  last_seen_at: one.lastSeen,
  conduct_version: conduct,
  made_at: one.joinedOn,
})

const profileRow = (one: DemoMember): Insertable<DB['members.profile']> => ({
  member: one.id,
  headline: one.headline,
  about: one.about,
  field: one.field,
  stage: one.stage,
  in_the_field_since: one.inTheFieldSince ?? null,
  regime: one.experiences.find(({ regime }) => regime !== undefined)?.regime ?? null,
  employer: one.employer ?? '',
  chapter: one.chapter ?? null,
  far_from_chapter: one.farFromChapter,
  town: one.place.town,
  region: one.place.region,
  country: one.place.country,
  zone: one.zone,
  languages: one.languages,
  channels: one.channels,
  hours: slotsOf(one.hours),
  values: one.values,
  likes_to_learn: one.likesToLearn,
  motive: one.motive,
  kinds_of_help: one.kindsOfHelp,
  helps_stages: one.helpsStages,
  saved_at: one.joinedOn,
})

const teachesRows = ({ id, teaches }: DemoMember) =>
  teaches.map(({ topic, level, note }) => ({ member: id, topic: topic as TopicKey, level, note }))

const learnsRows = ({ id, learns }: DemoMember) =>
  learns.map(({ topic, level, note, private: hidden }) => ({
    member: id,
    topic: topic as TopicKey,
    level,
    note,
    private: hidden,
  }))

const experienceRows = (act: Act, { id, experiences }: DemoMember) =>
  experiences.map(({ kind, year, what, regime, place, topic }) => ({
    id: act.newId<'experience'>() as string,
    member: id,
    kind,
    year,
    what,
    regime: regime ?? null,
    place: place ?? '',
    topic: (topic as TopicKey | undefined) ?? null,
  }))

/** Steps somebody answered are done; the others were skipped. */
function stepRows(one: DemoMember) {
  const answered: Record<FirstStep, boolean> = {
    teach: one.teaches.length > 0,
    learn: one.learns.length > 0,
    experience: one.experiences.length > 0,
    meet: one.channels.length > 0,
    mentoring: one.enrolment !== undefined,
  }
  return firstSteps.map((step) => ({ member: one.id, step, skipped: !answered[step], at: one.joinedOn }))
}

/** Parts of the week that share at least half an hour with what somebody wrote: [from, to) in minutes of the day. */
const parts: Record<HourSlot, { weekend: boolean; from: number; to: number }> = {
  weekday_morning: { weekend: false, from: 360, to: 600 },
  weekday_day: { weekend: false, from: 600, to: 1080 },
  weekday_evening: { weekend: false, from: 1080, to: 1320 },
  weekend_day: { weekend: true, from: 480, to: 1080 },
  weekend_evening: { weekend: true, from: 1080, to: 1320 },
}

function slotsOf(hours: readonly DemoHours[]): HourSlot[] {
  const fits = (part: (typeof parts)[HourSlot], { days, from, to }: DemoHours) =>
    days !== (part.weekend ? 'weekdays' : 'weekends') &&
    Math.min(part.to, minutesOf(to)) - Math.max(part.from, minutesOf(from)) >= 30
  return (Object.keys(parts) as HourSlot[]).filter((slot) => hours.some((time) => fits(parts[slot], time)))
}

const minutesOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

const idOf = (key: string): MemberId => namedId(`demo-member/${key}`)

const publicIdOf = (key: string): string =>
  createHash('sha256').update(`demo-person/${key}`).digest().subarray(0, 15).toString('base64url')
