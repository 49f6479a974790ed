import { refuse } from '../check.ts'

/** @public */
export interface ShortlistOptions {
  /** Chance that each place of a list is read, from the top, never rising; its length is K. Default 1/k, 20 places. */
  readonly attention?: Float32Array
  /** η: what a helper's expected hellos are worth, beside seats filled. */
  readonly helperShare?: number
  /** θ: what a seeker's expected yes-es are worth beside that. */
  readonly seekerShare?: number
  readonly maxSteps?: number
  /** Ends once the gap is at most this share of the welfare. */
  readonly tolerance?: number
  /** How many lists to keep, one for each of the coming days. */
  readonly keep?: number
  readonly onStep?: (step: number, gap: number) => void
}

const PLACES = 20
/** Small beside a seat: being asked at all outweighs a better fit only for whom hardly anybody asks. */
const HELPER_SHARE = 0.1
const SEEKER_SHARE = 0.05
const MAX_STEPS = 40
const TOLERANCE = 0.002
const KEEP = 10

/** Few read to the end: the chance falls as one over the place (the usual model of a ranked page). */
const usualAttention = (): Float32Array => Float32Array.from({ length: PLACES }, (_, k) => 1 / (k + 1))

function checkAttention(attention: Float32Array): void {
  if (attention.length === 0) refuse('attention', 'an empty list', 'one place or more')
  for (let k = 0; k < attention.length; k++) {
    const before = k === 0 ? 1 : (attention[k - 1] as number)
    const chance = attention[k] as number
    // Sorting answers the linear step only where an earlier place is read at least as often as a later one.
    if (!(chance >= 0 && chance <= before)) refuse(`attention[${k}]`, chance, `from 0 to ${before}`)
  }
}

function checkWeight(field: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) refuse(field, value, 'a number from 0')
}

function checkSteps(field: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) refuse(field, value, 'a whole number from 1')
}

/** @public The options with what stands for those left out; a RangeError names the first out of range. */
export function settingsOf(options: ShortlistOptions) {
  const settings = {
    attention: options.attention ?? usualAttention(),
    helperShare: options.helperShare ?? HELPER_SHARE,
    seekerShare: options.seekerShare ?? SEEKER_SHARE,
    maxSteps: options.maxSteps ?? MAX_STEPS,
    tolerance: options.tolerance ?? TOLERANCE,
    keep: options.keep ?? KEEP,
    onStep: options.onStep,
  }
  checkAttention(settings.attention)
  for (const field of ['helperShare', 'seekerShare', 'tolerance'] as const)
    checkWeight(field, settings[field])
  checkSteps('maxSteps', settings.maxSteps)
  checkSteps('keep', settings.keep)
  return settings
}
