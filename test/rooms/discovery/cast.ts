import type { MemberViewer } from '#platform/viewer.ts'
import { enrol } from '#programmes/enrol.ts'
import type { EnrolmentRole } from '#programmes/enrolment.ts'
import { addMember } from '../../support/cast.ts'
import type { TestHouse } from '../../support/house.ts'

export interface Somebody {
  name: string
  callName?: string
  role?: EnrolmentRole | 'none'
  zone?: string
  teaches?: Record<string, number>
  learns?: Record<string, number>
  gaps?: Record<string, number>
  experiences?: { kind: string; year: number; what: string; topic?: string; regime?: string }[]
  /** Columns of the profile. */
  profile?: Record<string, unknown>
}

/** Somebody with a profile, taking part. */
export async function addPerson(test: TestHouse, person: Somebody): Promise<MemberViewer> {
  const {
    name,
    callName,
    role = 'both',
    zone,
    teaches = {},
    learns = {},
    gaps = {},
    experiences = [],
  } = person
  const member = await addMember(test, { name, ...(callName && { callName }), ...(zone && { zone }) })
  for (const [column, value] of Object.entries(person.profile ?? {}))
    await test.query(`update members.profile set "${column}" = $2 where member = $1`, [member.id, value])
  for (const [topic, level] of Object.entries(teaches))
    await test.query('insert into members.teaches (member, topic, level) values ($1, $2, $3)', [
      member.id,
      topic,
      level,
    ])
  for (const [own, list] of [
    [false, learns],
    [true, gaps],
  ] as const)
    for (const [topic, level] of Object.entries(list))
      await test.query('insert into members.learns (member, topic, level, private) values ($1, $2, $3, $4)', [
        member.id,
        topic,
        level,
        own,
      ])
  for (const { kind, year, what, topic = null, regime = null } of experiences)
    await test.query(
      `insert into members.experience (id, member, kind, year, what, topic, regime)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [member.id, kind, year, what, topic, regime],
    )
  if (role !== 'none') await test.house.perform(member, (act) => enrol(act, member.id, role))
  return member
}
