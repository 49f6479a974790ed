// A *report* asks the staff to look at something. The *accused* never learns who asked; the *reporter* learns only that
// it was looked at. An *excerpt* is what the reporter chose to show: staff see no more of anybody's messages than that.

/** @public What a report is about. A profile is its owner's; a hello or message is named by its id. */
export type Subject =
  | { readonly kind: 'profile' }
  | { readonly kind: 'hello' | 'message' | 'post'; readonly id: string }
/** @public */
export type SubjectKind = Subject['kind']

/** @public One thing somebody said, as the reporter saw it. */
export interface Said {
  /** The name shown beside it. */
  readonly who: string
  readonly words: string
  readonly at: Date
}

/** What staff decide. */
export type Outcome =
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'wrote'; readonly words: string }
  | { readonly outcome: 'suspended'; readonly until: Date | 'for good' }

/** Who may suspend whom: an owner is beyond the reach of staff, so that the house cannot be taken over. */
export const maySuspend = (viewer: { role: string }, accused: { role: string }): boolean =>
  accused.role !== 'owner' || viewer.role === 'owner'

/** Excerpts as they are kept. */
export interface KeptSaid {
  readonly who: string
  readonly words: string
  readonly at: string
}
