import type { Look } from '#platform/act.ts'
import { demoStories } from '../demo.ts'

/** @public Somebody of the demo's cast one can be with one click. */
export interface DemoChoice {
  readonly publicId: string
  readonly email: string
  readonly name: string
  readonly story: string
}

/** @public The demo's people on the page Sign in, in the order of the cast; empty where the demo was not filled. */
export async function demoList(look: Look): Promise<DemoChoice[]> {
  const cast = demoStories(look.now)
  const rows = await look.tx
    .selectFrom('members.member')
    .select('public_id')
    .where(
      'public_id',
      'in',
      cast.map(({ publicId }) => publicId),
    )
    .execute()
  const there = new Set(rows.map(({ public_id }) => public_id))
  return cast.filter(({ publicId }) => there.has(publicId))
}
