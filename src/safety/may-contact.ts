import { type RawBuilder, sql } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'

// A *block* is silent and works both ways: neither finds, is shown or can write to the other, and to the blocked the
// blocker looks like somebody who stopped taking part. `mayContact` is the one question that every door and every write
// between two people asks.

const mayMeet = askedOften((tx, { one, other, now }: { one: MemberId; other: MemberId; now: Date }) =>
  tx.selectNoFrom((q) => [
    q
      .selectFrom('members.member')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where((eb) => eb.or([eb('id', '=', one), eb('id', '=', other)]))
      .where('joined_at', 'is not', null)
      .where('left_at', 'is', null)
      .where((eb) => eb.or([eb('suspended_until', 'is', null), eb('suspended_until', '<=', now)]))
      .as('here'),
    isBlocked(one, other).as('blocked'),
  ]),
)

/** @public Whether these two may meet: both here, neither blocked by the other. Not being so is never explained. */
export async function mayContact(look: Look, one: MemberId, other: MemberId): Promise<boolean> {
  if (one === other) return false
  const [row] = await mayMeet(look.tx, { one, other, now: look.now })
  return row?.here === 2 && !row.blocked
}

/** Somebody by id, or in a query the column that names them. */
type Who = MemberId | RawBuilder<MemberId>

/** @public In a query: whether either of these two blocked the other. */
export const isBlocked = (one: Who, other: Who) =>
  sql<boolean>`exists (select from safety.block b where (b.blocker = ${one} and b.blocked = ${other})
    or (b.blocker = ${other} and b.blocked = ${one}))`

/** @public In a query of many rows: the same as isBlocked, where one person is the same in all; their blocks are read once. */
export const isPartedFrom = (one: MemberId, other: RawBuilder<MemberId>) =>
  sql<boolean>`coalesce(${other} in (select b.blocked from safety.block b where b.blocker = ${one}
    union all select b.blocker from safety.block b where b.blocked = ${one}), false)`

/** @public In a query: whether the first of these two blocked the second. */
export const isBlockedBy = (blocker: Who, blocked: Who) =>
  sql<boolean>`exists (select from safety.block b where b.blocker = ${blocker} and b.blocked = ${blocked})`

/**
 * @public The same as isBlocked, and what `at` names came after it: whatever somebody who left would not have written any
 * more. The first's own block counts but where `unless`. One `exists`, which a search joins once rather than asks row by row.
 */
export const isAfterBlock = (one: Who, other: Who, at: RawBuilder<Date>, unless: RawBuilder<boolean>) =>
  sql<boolean>`exists (select from safety.block b where b.at <= ${at} and ((b.blocker = ${other} and b.blocked = ${one})
    or (b.blocker = ${one} and b.blocked = ${other} and not ${unless})))`

/** @public Holds two until the transaction ends: a block, or somebody leaving, waits for it and then finds what was begun. */
export async function holdBoth(act: Act, one: MemberId, other: MemberId): Promise<void> {
  await act.tx
    .selectFrom('members.member')
    .select('id')
    .where('id', 'in', [one, other])
    .orderBy('id')
    .forShare()
    .execute()
}

/** @public Whether these two may meet, for a verb that begins something between them, and both held. */
export async function mayBegin(act: Act, one: MemberId, other: MemberId): Promise<boolean> {
  await holdBoth(act, one, other)
  return mayContact(act, one, other)
}

/** @public Blocks of this member and of others against them, for a query that asks for more. */
export const blocksAround = (tx: Database, member: MemberId) =>
  tx
    .selectFrom('safety.block')
    .select(['blocker', 'blocked'])
    .where((eb) => eb.or([eb('blocker', '=', member), eb('blocked', '=', member)]))

const blocksOf = askedOften((tx, { member }: { member: MemberId }) => blocksAround(tx, member))

/** @public Everybody this member must not meet: whom they blocked, and who blocked them. */
export async function notToMeet(look: Look, member: MemberId): Promise<ReadonlySet<MemberId>> {
  const rows = await blocksOf(look.tx, { member })
  return new Set(rows.map(({ blocker, blocked }) => (blocker === member ? blocked : blocker)))
}
