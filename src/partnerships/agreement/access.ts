import { type Selectable, sql } from 'kysely'
import type { PartnershipId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Look, MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import type { PartnershipSeen } from '../partnership.ts'
import { type Filled, inForceOf, knownTo, unfilled, type Version } from './agreement.ts'

type Row = Selectable<DB['partnerships.agreement']>

/** A row as one of the two reads it. */
export function filledOf(row: Row, iAmLow: boolean): Filled {
  const [low, high] = [row.low_teaches, row.high_teaches]
  return {
    goals: row.goals,
    teach: iAmLow ? low : high,
    learn: iAmLow ? high : low,
    long: {
      kind: row.long_kind,
      until: row.long_until,
      meetings: row.long_meetings,
      words: row.long_words,
    },
    often: {
      times: row.often_times,
      minutes: row.often_minutes,
      per: row.often_per,
      words: row.often_words,
    },
    where: row.where_we_talk,
    between: row.between_us,
    end: row.how_we_end,
  }
}

/** The versions of an agreement with both signatures; the caller has loaded the partnership as the reader's own. */
const versionRows = (tx: Database, partnership: PartnershipId) =>
  tx
    .selectFrom('partnerships.agreement as a')
    .innerJoin('partnerships.partnership as p', 'p.id', 'a.partnership')
    .leftJoin('partnerships.signature as ls', (on) =>
      on
        .onRef('ls.partnership', '=', 'a.partnership')
        .onRef('ls.version', '=', 'a.version')
        .onRef('ls.member', '=', 'p.low'),
    )
    .leftJoin('partnerships.signature as gs', (on) =>
      on
        .onRef('gs.partnership', '=', 'a.partnership')
        .onRef('gs.version', '=', 'a.version')
        .onRef('gs.member', '=', 'p.high'),
    )
    .select(['a.version', 'a.policy_version as policyVersion', 'a.saved_by as savedBy'])
    .select(['a.saved_at as savedAt', 'ls.signed_at as lowSignedAt', 'gs.signed_at as highSignedAt'])
    .where('a.partnership', '=', partnership)

type VersionRow = Omit<Version, 'signed'> & { lowSignedAt: Date | null; highSignedAt: Date | null }

const versionOf = ({
  version,
  policyVersion,
  savedBy,
  savedAt,
  lowSignedAt,
  highSignedAt,
}: VersionRow): Version => ({
  ...{ version, policyVersion, savedBy, savedAt },
  signed: { low: lowSignedAt, high: highSignedAt },
})

/** Every version, newest first. */
export async function readVersions(look: Pick<Look, 'tx'>, partnership: PartnershipId): Promise<Version[]> {
  const rows = await versionRows(look.tx, partnership).orderBy('a.version', 'desc').execute()
  return rows.map(versionOf)
}

/** The words of some versions as one of the two reads them. A version that is none reads as unfilled. */
export async function readFilled(
  look: Pick<Look, 'tx'>,
  { id, iAmLow }: Pick<PartnershipSeen, 'id' | 'iAmLow'>,
  versions: readonly number[],
): Promise<(version: number | undefined) => Filled> {
  const rows =
    versions.length === 0
      ? []
      : await look.tx
          .selectFrom('partnerships.agreement')
          .selectAll()
          .where('partnership', '=', id)
          .where('version', 'in', versions)
          .execute()
  const known = new Map(rows.map((row) => [row.version, filledOf(row, iAmLow)]))
  return (version) => known.get(version ?? 0) ?? unfilled
}

/** An agreement as one of the two reads it. */
export interface AgreementRead {
  /** Newest first; empty before anybody saved. */
  readonly versions: readonly Version[]
  readonly latest: Version | undefined
  readonly inForce: Version | undefined
  /** What the reader last wrote or signed, before the newest. */
  readonly known: Version | undefined
  readonly filled: (version: number | undefined) => Filled
}

/** Everything the page needs in two questions; `also` names further versions whose words are wanted. */
export async function readAgreement(
  look: MemberLook,
  partnership: PartnershipSeen,
  also: readonly number[] = [],
): Promise<AgreementRead> {
  const versions = await readVersions(look, partnership.id)
  const [latest] = versions
  const inForce = inForceOf(versions)
  const known = knownTo(versions, look.viewer.id, partnership.iAmLow)
  const wanted = [latest, inForce, known].flatMap((one) => one?.version ?? [])
  const filled = await readFilled(look, partnership, [...new Set([...wanted, ...also])])
  return { versions, latest, inForce, known, filled }
}

/** @public What the common page says of an agreement: the newest version and the one in force. */
export interface AgreementSummary {
  readonly latest: Version
  readonly inForce: Version | undefined
  /** The words of the one in force, else of the newest. */
  readonly filled: Filled
}

const bothSigned = sql<boolean>`(ls.signed_at is not null and gs.signed_at is not null)`

const newestOfEach = askedOften((tx, { id }: { id: PartnershipId }) =>
  versionRows(tx, id)
    .selectAll('a')
    .select(bothSigned.as('both'))
    .distinctOn(bothSigned)
    .orderBy(bothSigned)
    .orderBy('a.version', 'desc'),
)

/** @public The summary in one question: of the versions signed by both, and of the others, the newest each. */
export async function readSummary(
  look: Pick<Look, 'tx'>,
  { id, iAmLow }: Pick<PartnershipSeen, 'id' | 'iAmLow'>,
): Promise<AgreementSummary | undefined> {
  const rows = await newestOfEach(look.tx, { id })
  const [newest] = rows.toSorted((one, other) => other.version - one.version)
  if (!newest) return undefined
  const signed = rows.find(({ both }) => both)
  return {
    latest: versionOf(newest),
    inForce: signed && versionOf(signed),
    filled: filledOf(signed ?? newest, iAmLow),
  }
}
