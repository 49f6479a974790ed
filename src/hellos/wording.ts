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
