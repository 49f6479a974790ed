import { sql } from 'kysely'
import { isPublicId, type MemberId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { Look } from '#platform/act.ts'

/**
 * Whoever takes part and has this full name, letters without their accents, or this e-mail address: `several` where a name
 * alone does not say who.
 */
export async function findNamed(look: Look, words: string): Promise<MemberId | 'nobody' | 'several'> {
  const rows = await look.tx
    .selectFrom('members.member as m')
    .innerJoin('programmes.enrolment as e', 'e.member', 'm.id')
    .select('m.id')
    .where(isThere(look.now))
    .where((eb) =>
      eb.or([
        eb('m.sort_name', '=', sql<string>`platform.plain(${words}::text)`),
        eb('m.email', '=', sql<string>`lower(${words}::text)`),
      ]),
    )
    .limit(2)
    .execute()
  const [first, second] = rows
  if (!first) return 'nobody'
  return second ? 'several' : first.id
}

/** Whoever has this public id, as a button of the page says it: a wish about somebody who left can be taken back. */
export async function findPublic({ tx }: Look, publicId: string): Promise<MemberId | undefined> {
  if (!isPublicId(publicId)) return undefined
  const row = await tx
    .selectFrom('members.member')
    .select('id')
    .where('public_id', '=', publicId)
    .executeTakeFirst()
  return row?.id
}
