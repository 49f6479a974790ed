// A *policy* is what a programme says about the agreements of its pairs: an introduction, and for each *blank* a hint and
// whether it is asked at all. It prescribes nothing. A version is never changed: saving makes the next one, and what two
// people signed keeps the version it was written on.

/** @public The blanks of an agreement, in the order of the page. */
export const blankKeys = ['goals', 'teach', 'learn', 'long', 'often', 'where', 'between', 'end'] as const
/** @public */
export type BlankKey = (typeof blankKeys)[number]

/** @public What stands beside a blank. */
export interface Blank {
  readonly hint: string
  /** A blank that is not asked is left out, unless something was written in it. */
  readonly asked: boolean
}

/** @public One version of a policy; 0 is the one that every programme begins with. */
export interface Policy {
  readonly version: number
  readonly introduction: string
  readonly blanks: Readonly<Record<BlankKey, Blank>>
}

/** Whether two policies say the same. */
export const sameWords = (one: Policy, other: Policy): boolean =>
  one.introduction === other.introduction &&
  blankKeys.every(
    (key) =>
      one.blanks[key].hint === other.blanks[key].hint && one.blanks[key].asked === other.blanks[key].asked,
  )
