import type { Author } from './question.ts'

/** Who stands behind words whose author the reader may not know, or cannot meet any more. */
const NOBODY_HERE = 'Somebody who is no longer here'
const QUIETLY = 'Whoever asked'

/** @public The one who wrote something, as the reader may know them. */
export const authorWords = ({
  mine,
  quiet,
  author,
}: {
  mine: boolean
  quiet: boolean
  author: Author | null
}): string => (mine ? 'You' : (author?.name ?? (quiet ? QUIETLY : NOBODY_HERE)))

/** @public "Maya Okafor asked", "You asked quietly", "Asked quietly": a day may follow. */
export function askedByWords({
  kind,
  mine,
  quiet,
  asker,
}: {
  kind: 'question' | 'conversation'
  mine: boolean
  quiet: boolean
  asker: Author | null
}): string {
  if (quiet && !mine && asker === null) return 'Asked quietly'
  const verb = kind === 'question' ? (mine && quiet ? 'asked quietly' : 'asked') : 'began'
  return `${authorWords({ mine, quiet, author: asker })} ${verb}`
}

/** @public How far a thread has come, in a line. */
export function standing({
  kind,
  answered,
  helped,
  closed,
  forMe,
}: {
  kind: 'question' | 'conversation'
  answered: boolean
  helped: boolean
  closed: boolean
  forMe: boolean
}): string {
  if (kind === 'conversation') return closed ? 'Conversation, closed' : 'Conversation'
  if (helped) return closed ? 'Answered, and it helped; closed' : 'Answered, and it helped'
  if (answered) return closed ? 'Answered; closed' : 'Answered'
  if (closed) return 'Closed'
  return forMe ? 'Not answered yet, and you teach this' : 'Not answered yet'
}
