import type { MemberId } from '#map/ids.ts'
import { newPublicId } from '#platform/act.ts'
import type { MemberViewer, Role } from '#platform/viewer.ts'
import type { TestHouse } from './house.ts'

let count = 0

interface Person {
  name: string
  callName?: string
  email?: string
  role?: Role
  zone?: string
  conduct?: number
  /** False for somebody the import brought who never came. */
  joined?: boolean
}

/** Brings somebody into the house, joined and with the code of conduct accepted, without any mail. */
export async function addMember(test: TestHouse, person: Person): Promise<MemberViewer> {
  const { name, role = 'member', zone = 'Europe/London', conduct = 0, joined = true } = person
  const callName = person.callName ?? name.split(' ')[0] ?? name
  const email =
    person.email ??
    `${callName
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z]/g, '')}-${++count}@example.org`
  const id = crypto.randomUUID() as MemberId
  const publicId = newPublicId()
  const now = test.clock.now()
  await test.query(
    `insert into members.member (id, public_id, email, name, call_name, role, joined_at, conduct_version, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, publicId, email, name, callName, role, joined ? now : null, conduct, now],
  )
  await test.query('insert into members.profile (member, zone) values ($1, $2)', [id, zone])
  return {
    kind: 'member',
    id,
    publicId,
    name,
    callName,
    email,
    role,
    zone,
    owesConduct: false,
    signedInAt: now,
    byLink: true,
  }
}
