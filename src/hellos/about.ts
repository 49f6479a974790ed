import type { HelloId, IntroductionId } from '#map/ids.ts'

export const ABOUT_HELLO = 'hello:'

/** @public What all news of one conversation is about: mailed once until it is read. */
export const aboutHello = (hello: HelloId | IntroductionId): string => `${ABOUT_HELLO}${hello}`
