import { address, tidyLine } from '#platform/text.ts'

/** One address as it was pasted, and what it reads as. */
export interface Pasted {
  readonly text: string
  readonly email: string | undefined
  readonly name: string
}

/**
 * Addresses as people paste them: one a line, or between commas or semicolons, bare or as "Maya Okafor
 * <maya@example.org>". The same address twice counts once.
 */
export function readAddresses(text: string): Pasted[] {
  const found = new Map<string, Pasted>()
  for (const piece of text
    .split(/[\n;,]+/)
    .map(tidyLine)
    .filter(Boolean)) {
    const [, name = '', inside = piece] = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(piece) ?? []
    const read = address.safeParse(inside)
    const email = read.success ? read.data : undefined
    const key = email ?? piece
    if (!found.has(key)) found.set(key, { text: piece, email, name: name.slice(0, 120) })
  }
  return [...found.values()]
}
