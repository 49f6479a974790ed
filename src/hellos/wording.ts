import type { ProposalKind, Size } from './hello.ts'

// Words that pages and notices of this room share.

/** @public How much a hello asks for. */
export const sizeWords: Record<Size, string> = {
  question: 'One question',
  talk: 'One talk',
  weeks: 'Some weeks',
}

/** What answering yes would mean, for the one who reads it. */
export const sizeCost: Record<Size, string> = {
  question: 'A few lines from you would do.',
  talk: 'About twenty minutes.',
  weeks: 'Some weeks, if the first talk goes well.',
}

/** @public */
export const proposalWords: Record<ProposalKind, string> = {
  call: 'A call',
  video: 'A video call',
  meet: 'Meeting somewhere',
  lunch: 'Lunch',
}

/** @public How soon an answer usually comes, in words alone. */
export function answersWithin(hours: number | null): string | undefined {
  if (hours === null) return undefined
  if (hours <= 24) return 'usually answers within a day'
  if (hours <= 48) return 'usually answers within two days'
  if (hours <= 96) return 'usually answers within four days'
  return 'usually answers within a week'
}
