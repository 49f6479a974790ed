import { z } from 'zod'
import type { Look } from '#platform/act.ts'
import { type Blank, type BlankKey, blankKeys, type Policy } from './policy.ts'
import { firstPolicy } from './words.ts'

const kept = z.array(z.object({ key: z.enum(blankKeys), hint: z.string(), asked: z.boolean() }))

/** A row as a policy. A blank that a row of former times does not know is as it was at first. */
export function policyOf(row: { version: number; introduction: string; blanks: unknown }): Policy {
  const written = Object.fromEntries(
    kept.parse(row.blanks).map(({ key, hint, asked }) => [key, { hint, asked }]),
  ) as Partial<Record<BlankKey, Blank>>
  return {
    version: row.version,
    introduction: row.introduction,
    blanks: { ...firstPolicy.blanks, ...written },
  }
}

const rows = (look: Look) =>
  look.tx
    .selectFrom('programmes.policy as y')
    .innerJoin('programmes.programme as p', 'p.id', 'y.programme')
    .select(['y.version', 'y.introduction', 'y.blanks'])
    .where('p.key', '=', 'mentoring')
    .orderBy('y.version', 'desc')

/** @public The policy as it stands. */
export async function currentPolicy(look: Look): Promise<Policy> {
  const row = await rows(look).limit(1).executeTakeFirst()
  return row ? policyOf(row) : firstPolicy
}

/** @public The policy as it stands, and the one something was written on; one question of the database. */
export async function policies(look: Look, writtenOn: number): Promise<{ current: Policy; own: Policy }> {
  const found = await rows(look)
    .where((eb) =>
      eb.or([
        eb('y.version', '=', writtenOn),
        eb(
          'y.version',
          '=',
          eb
            .selectFrom('programmes.policy as n')
            .select((of) => of.fn.max('n.version').as('newest'))
            .whereRef('n.programme', '=', 'y.programme'),
        ),
      ]),
    )
    .execute()
  const all = [...found.map(policyOf), firstPolicy]
  const [current = firstPolicy] = all
  return { current, own: all.find(({ version }) => version === writtenOn) ?? current }
}

/** @public A version with who made it and when. */
export interface PolicyMade extends Policy {
  readonly by: string | null
  readonly at: Date
}

/** @public The latest versions, newest first. */
export async function policyVersions(look: Look): Promise<PolicyMade[]> {
  const found = await rows(look)
    .leftJoin('members.member as m', 'm.id', 'y.made_by')
    .select(['m.name as by', 'y.made_at as at'])
    .limit(50)
    .execute()
  return found.map((row) => ({ ...policyOf(row), by: row.by, at: row.at }))
}
