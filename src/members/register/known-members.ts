import type { Look } from '#platform/act.ts'
import { chapterIndex } from './chapter.ts'
import type { Known, KnownMember, ProfileFacts, RecordFacts, RegisterRow } from './register.ts'

/**
 * @public The members that rows may mean, and the chapters: two queries, whatever the number of rows. `lock` holds the
 * members until the transaction ends, so that nobody saves a profile in between.
 */
export async function knownMembers(look: Look, rows: readonly RegisterRow[], lock: boolean): Promise<Known> {
  const numbers = rows.flatMap(({ memberNumber }) => memberNumber ?? [])
  const emails = rows.flatMap(({ email }) => email ?? [])
  const [byNumber, byEmail] = [new Map<string, KnownMember>(), new Map<string, KnownMember>()]
  for (const member of await membersMeant(look, numbers, emails, lock)) {
    byEmail.set(member.email, member)
    const { member_number: number } = member.record
    if (number !== null) byNumber.set(number, member)
  }
  const chapters = await look.tx
    .selectFrom('members.chapter')
    .select(['key', 'name'])
    .orderBy('key')
    .execute()
  return { byNumber, byEmail, chapters: chapterIndex(chapters) }
}

async function membersMeant(
  look: Look,
  numbers: readonly string[],
  emails: readonly string[],
  lock: boolean,
): Promise<KnownMember[]> {
  const meant = look.tx
    .selectFrom('members.member as m')
    .leftJoin('members.record as r', 'r.member', 'm.id')
    .leftJoin('members.profile as p', 'p.member', 'm.id')
    .where((eb) =>
      eb.or([
        eb('m.email', '=', eb.fn.any(eb.val(emails))),
        eb('m.id', 'in', (sub) =>
          sub
            .selectFrom('members.record')
            .select('member')
            .where('member_number', '=', eb.fn.any(eb.val(numbers))),
        ),
      ]),
    )
    .select(['m.id', 'm.email', 'm.name', 'm.call_name', 'm.joined_at', 'p.saved_at'])
    .select(['r.member_number', 'r.member_since', 'r.status', 'r.status_word', 'r.type', 'r.paid_through'])
    .select([
      'r.renewed_on',
      'r.job_title',
      'r.licence',
      'r.licence_year',
      'r.topics_offered',
      'r.topics_wanted',
    ])
    .select(['p.headline', 'p.employer', 'p.chapter', 'p.town', 'p.region', 'p.country'])
    .select(['p.in_the_field_since', 'p.languages'])
    .orderBy('m.id')
  const rows = await (lock ? meant.forUpdate('m') : meant).execute()
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    callName: row.call_name,
    joined: row.joined_at !== null,
    saved: row.saved_at !== null,
    record: recordOf(row),
    profile: profileOf(row),
  }))
}

type Missing<T> = { [K in keyof T]: T[K] | null }

const recordOf = (row: Missing<RecordFacts>): RecordFacts => ({
  member_number: row.member_number,
  member_since: row.member_since,
  status: row.status,
  status_word: row.status_word ?? '',
  type: row.type ?? '',
  paid_through: row.paid_through,
  renewed_on: row.renewed_on,
  job_title: row.job_title ?? '',
  licence: row.licence ?? '',
  licence_year: row.licence_year,
  topics_offered: row.topics_offered ?? [],
  topics_wanted: row.topics_wanted ?? [],
})

const profileOf = (row: Missing<ProfileFacts>): ProfileFacts => ({
  headline: row.headline ?? '',
  employer: row.employer ?? '',
  chapter: row.chapter,
  town: row.town ?? '',
  region: row.region ?? '',
  country: row.country ?? '',
  in_the_field_since: row.in_the_field_since,
  languages: row.languages ?? [],
})
