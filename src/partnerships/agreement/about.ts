import type { PartnershipId } from '#map/ids.ts'

/** What all news of one agreement is about: mailed once until it is read. */
export const aboutAgreement = (partnership: PartnershipId): string => `agreement:${partnership}`
