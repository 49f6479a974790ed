/** @public A wait spread by a fifth either way, so that what failed together does not come back together. */
export const jitter = (milliseconds: number): number => Math.round(milliseconds * (0.8 + 0.4 * Math.random()))
