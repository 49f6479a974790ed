import type { Market } from '../../src/matching/market.ts'
import { fairShortlists } from '../../src/matching/shortlists.ts'

const NEAR = { maxSteps: 300, tolerance: 0.001, helperShare: 0, seekerShare: 0 }

/**
 * More matches than any lists of 20 could make, whoever orders them, where every helper has one seat: played as in
 * play.ts, a helper is matched with chance 1 - Π (1 - E P), E being the attention their card gets of each seeker. Since
 * -log(1 - E P) bends upwards in E, it is at most E q with q = -log(1 - P), so that chance is at most 1 - exp(-Σ E q): the
 * first sum of the objective, for hellos of chance q / accept, of which the gap proves the most.
 */
export function mostMatches(market: Market): number {
  const ask = market.ask.map((one, e) => {
    const accept = market.accept[e] as number
    return accept === 0 ? one : -Math.log1p(-one * accept) / accept
  })
  const { welfare, gap } = fairShortlists({ ...market, ask }, new Int32Array(market.helpers).fill(1), NEAR)
  return welfare + gap
}
