import { plain } from '#platform/text.ts'

/** @public The key of something new with a name: the name as a slug, with a number where that is taken. */
export function newKey(name: string, taken: ReadonlySet<string>): string {
  const slug =
    plain(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'other'
  for (let number = 1; ; number++) {
    const key = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(key)) return key
  }
}
