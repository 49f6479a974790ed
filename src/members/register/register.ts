import type { MemberId } from '#map/ids.ts'
import { plain } from '#platform/text.ts'
import { type ChapterIndex, chapterNamed } from './chapter.ts'
import { languageCodes } from './language-codes.ts'

// The *register* is what the association's own member system says: facts for staff, and words that pre-fill what a
// member has not said yet. An *imported* member is known from the register alone; to *write* one never overwrites what
// the member wrote, and never touches role, password or consent. Rows find their member by number, then by address.

/** @public One person as the register has them. Dates are `YYYY-MM-DD`; `email` is NFC and lower-cased. */
export interface RegisterRow {
  readonly line: number
  readonly name: string
  readonly topicsOffered: readonly string[]
  readonly topicsWanted: readonly string[]
  readonly memberNumber?: string
  readonly email?: string
  readonly callName?: string
  readonly memberSince?: string
  readonly status?: string
  readonly statusWord?: string
  readonly type?: string
  readonly paidThrough?: string
  readonly renewedOn?: string
  readonly chapter?: string
  readonly jobTitle?: string
  readonly employer?: string
  readonly town?: string
  readonly region?: string
  readonly country?: string
  readonly licence?: string
  readonly licenceYear?: number
  readonly inTheFieldSince?: number
  readonly language?: string
}

/** What the register last said of a member: columns of `members.record`. */
export interface RecordFacts {
  member_number: string | null
  member_since: string | null
  status: string | null
  status_word: string
  type: string
  paid_through: string | null
  renewed_on: string | null
  job_title: string
  licence: string
  licence_year: number | null
  topics_offered: string[]
  topics_wanted: string[]
}

/** What an import may fill in of a profile: columns of `members.profile`. */
export interface ProfileFacts {
  headline: string
  employer: string
  chapter: string | null
  town: string
  region: string
  country: string
  in_the_field_since: number | null
  languages: string[]
}

/** A member a row may mean, with all that a row could change. */
export interface KnownMember {
  readonly id: MemberId
  readonly email: string
  readonly name: string
  readonly callName: string
  readonly joined: boolean
  /** The member has saved a profile of their own. */
  readonly saved: boolean
  readonly record: RecordFacts
  readonly profile: ProfileFacts
}

/** @public What there is to say about one row; the room staff words it. */
export type RegisterNote =
  | { readonly code: 'no_address' }
  | { readonly code: 'other_address'; readonly kept: string }
  | { readonly code: 'other_number'; readonly kept: string }
  | { readonly code: 'number_of_another'; readonly kept: string }
  | { readonly code: 'unknown_chapter'; readonly word: string }
  | { readonly code: 'unknown_language'; readonly word: string }
  | { readonly code: 'own_profile' }
  | { readonly code: 'same_as'; readonly line: number }

/** @public What becomes of a row. `same`: an earlier row of the same run is the same member. */
export type Happened = 'new' | 'updated' | 'unchanged' | 'same' | 'left_out'

/** @public One row decided: nothing is written yet. */
export interface Decision {
  readonly row: RegisterRow
  readonly happened: Happened
  readonly notes: readonly RegisterNote[]
  readonly member?: KnownMember
  readonly name?: string
  readonly callName?: string
  readonly record?: RecordFacts
  readonly profile?: ProfileFacts
}

/** @public What rows are decided against: pure data, so that a dry run and the writing are the same decision. */
export interface Known {
  readonly byNumber: ReadonlyMap<string, KnownMember>
  readonly byEmail: ReadonlyMap<string, KnownMember>
  readonly chapters: ChapterIndex
}

const emptyRecord: RecordFacts = {
  member_number: null,
  member_since: null,
  status: null,
  status_word: '',
  type: '',
  paid_through: null,
  renewed_on: null,
  job_title: '',
  licence: '',
  licence_year: null,
  topics_offered: [],
  topics_wanted: [],
}

const emptyProfile: ProfileFacts = {
  headline: '',
  employer: '',
  chapter: null,
  town: '',
  region: '',
  country: '',
  in_the_field_since: null,
  languages: [],
}

/**
 * @public Decides rows in their order. `claimed` holds the members that earlier rows of this run were written to, by the
 * line they stand on; it is added to.
 */
export function decideRows(
  rows: readonly RegisterRow[],
  known: Known,
  claimed: Map<MemberId, number>,
): Decision[] {
  return rows.map((row) => {
    const decision = decideRow(row, known, claimed)
    if (decision.member && !claimed.has(decision.member.id)) claimed.set(decision.member.id, row.line)
    return decision
  })
}

function decideRow(row: RegisterRow, known: Known, claimed: ReadonlyMap<MemberId, number>): Decision {
  const own = row.memberNumber === undefined ? undefined : known.byNumber.get(row.memberNumber)
  const sharing = row.email === undefined ? undefined : known.byEmail.get(row.email)
  const member = own ?? sharing
  if (!member)
    return row.email === undefined ? leftOut(row, { code: 'no_address' }) : newMember(row, known.chapters)
  const line = claimed.get(member.id)
  if (line !== undefined && line !== row.line)
    return { row, happened: 'same', notes: [{ code: 'same_as', line }] }
  const number = member.record.member_number
  const otherNumber = !own && number !== null && row.memberNumber !== undefined
  if (otherNumber && row.name !== '' && plain(row.name) !== plain(member.name))
    return leftOut(row, { code: 'number_of_another', kept: number })
  const notes: RegisterNote[] = []
  if (row.email !== undefined && row.email !== member.email)
    notes.push({ code: 'other_address', kept: member.email })
  if (otherNumber) notes.push({ code: 'other_number', kept: number })
  return knownMember(row, member, known.chapters, notes)
}

const leftOut = (row: RegisterRow, note: RegisterNote): Decision => ({
  row,
  happened: 'left_out',
  notes: [note],
})

function newMember(row: RegisterRow, chapters: ChapterIndex): Decision {
  const notes: RegisterNote[] = []
  const name = row.name || row.email?.split('@')[0] || ''
  return {
    row,
    happened: 'new',
    notes,
    name,
    callName: row.callName ?? name,
    record: filled(emptyRecord, recordSaid(row)),
    profile: filled(emptyProfile, profileSaid(row, chapters, notes)),
  }
}

function knownMember(
  row: RegisterRow,
  member: KnownMember,
  chapters: ChapterIndex,
  notes: RegisterNote[],
): Decision {
  const said = profileSaid(row, chapters, notes)
  const record = filled(member.record, { ...recordSaid(row), ...keptNumber(member) })
  const profile = profileAfter(member, said)
  if (member.saved && differs(member.profile, filled(member.profile, said)))
    notes.push({ code: 'own_profile' })
  const name = member.joined || row.name === '' ? member.name : row.name
  const renamed = member.name === member.callName ? name : member.callName
  const callName = member.joined ? member.callName : (row.callName ?? renamed)
  const changed =
    differs(member.record, record) ||
    differs(member.profile, profile) ||
    name !== member.name ||
    callName !== member.callName
  return {
    row,
    member,
    happened: changed ? 'updated' : 'unchanged',
    notes,
    name,
    callName,
    record,
    profile,
  }
}

/** A number once known stays; an address never changes here at all. */
const keptNumber = ({ record }: KnownMember): Partial<RecordFacts> =>
  record.member_number === null ? {} : { member_number: record.member_number }

/** Nobody has been here: the register's word. Somebody has: only what is empty. They saved it: nothing. */
function profileAfter({ saved, joined, profile }: KnownMember, said: Partial<ProfileFacts>): ProfileFacts {
  if (saved) return profile
  return joined ? filled(said, profile, profile) : filled(profile, said)
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The first, with what the second says where it says anything. */
function filled<T extends object>(base: Partial<T>, over: Partial<T>, shape: T = base as T): T {
  const keys = Object.keys(shape) as (keyof T)[]
  return Object.fromEntries(
    keys.map((key) => [key, (isEmpty(over[key]) ? base[key] : over[key]) ?? shape[key]]),
  ) as T
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)

const recordSaid = (row: RegisterRow): Partial<RecordFacts> => ({
  member_number: row.memberNumber ?? null,
  member_since: row.memberSince ?? null,
  status: row.status ?? null,
  status_word: row.statusWord ?? '',
  type: row.type ?? '',
  paid_through: row.paidThrough ?? null,
  renewed_on: row.renewedOn ?? null,
  job_title: row.jobTitle ?? '',
  licence: row.licence ?? '',
  licence_year: row.licenceYear ?? null,
  topics_offered: [...row.topicsOffered],
  topics_wanted: [...row.topicsWanted],
})

function profileSaid(row: RegisterRow, chapters: ChapterIndex, notes: RegisterNote[]): Partial<ProfileFacts> {
  const chapter = row.chapter === undefined ? undefined : chapterNamed(row.chapter, chapters)
  if (row.chapter !== undefined && !chapter) notes.push({ code: 'unknown_chapter', word: row.chapter })
  const languages = row.language === undefined ? [] : languageCodes(row.language)
  if (row.language !== undefined && languages.length === 0)
    notes.push({ code: 'unknown_language', word: row.language })
  return {
    headline: row.jobTitle ?? '',
    employer: row.employer ?? '',
    chapter: chapter ?? null,
    town: row.town ?? '',
    region: row.region ?? '',
    country: row.country ?? '',
    in_the_field_since: row.inTheFieldSince ?? null,
    languages,
  }
}
