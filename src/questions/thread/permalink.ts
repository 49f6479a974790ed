import { to } from '#map/paths.ts'

/** @public The address of one post, to hand on. */
export const permalink = (question: string, post: string): string =>
  `${to('question', { question })}#post-${post}`
