import type { Market } from '../market.ts'

/** Per person: what they have least reason to keep, 0 with a seat free, above 1 where they have no seat at all. */
function leastKept(seats: Int32Array, taken: Int32Array, least: Float64Array): void {
  for (let n = 0; n < seats.length; n++) {
    if (seats[n] === 0) least[n] = Number.POSITIVE_INFINITY
    else if ((taken[n] as number) < (seats[n] as number)) least[n] = Number.NEGATIVE_INFINITY
  }
}

/**
 * @public Pairs that were not made though both would rather have each other: the seeker by ask, the helper by accept, each
 * beside the least of what they got or a seat left free. `paired` and `dead` are by edge.
 */
export function countBlocking(
  market: Market,
  seats: { readonly seeker: Int32Array; readonly helper: Int32Array },
  paired: Uint8Array,
  dead: Uint8Array,
): number {
  const { seekers, helpers, start, helper, ask, accept } = market
  const bySeeker = new Float64Array(seekers).fill(Number.POSITIVE_INFINITY)
  const byHelper = new Float64Array(helpers).fill(Number.POSITIVE_INFINITY)
  const [takenBySeeker, takenByHelper] = [new Int32Array(seekers), new Int32Array(helpers)]
  const each = (visit: (e: number, i: number, j: number) => void) => {
    for (let i = 0; i < seekers; i++) {
      for (let e = start[i] as number; e < (start[i + 1] as number); e++) visit(e, i, helper[e] as number)
    }
  }
  each((e, i, j) => {
    if (paired[e] !== 1) return
    bySeeker[i] = Math.min(bySeeker[i] as number, ask[e] as number)
    byHelper[j] = Math.min(byHelper[j] as number, accept[e] as number)
    takenBySeeker[i] = (takenBySeeker[i] as number) + 1
    takenByHelper[j] = (takenByHelper[j] as number) + 1
  })
  leastKept(seats.seeker, takenBySeeker, bySeeker)
  leastKept(seats.helper, takenByHelper, byHelper)
  let blocking = 0
  each((e, i, j) => {
    if (paired[e] === 1 || dead[e] === 1 || (ask[e] as number) * (accept[e] as number) === 0) return
    if ((ask[e] as number) > (bySeeker[i] as number) && (accept[e] as number) > (byHelper[j] as number))
      blocking++
  })
  return blocking
}
