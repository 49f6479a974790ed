import type { HelloId } from '#map/ids.ts'

/** @public What all news of one conversation is about: mailed once until it is read. */
export const aboutHello = (hello: HelloId): string => `hello:${hello}`
