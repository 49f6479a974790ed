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
    .select(['email', 'public_id'])
    .where(
      'email',
      'in',
      cast.map(({ email }) => email),
    )
    .execute()
  const ids = new Map(rows.map(({ email, public_id }) => [email, public_id]))
  return cast.flatMap(({ email, name, story }) => {
    const publicId = ids.get(email)
    return publicId === undefined ? [] : [{ publicId, email, name, story }]
  })
}
