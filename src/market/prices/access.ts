import type { Look } from '#platform/act.ts'
import { heldRun } from './held-run.ts'
import { isSilent, type Run } from './run.ts'
import { latestRuns } from './start-run.ts'

/** What the run found whose prices hold. */
export interface Standing {
  readonly endedAt: Date
  readonly seekers: number
  readonly helpers: number
  readonly edges: number
  /** The most that any lists could reach beyond these, as a share of what these do. */
  readonly beyond: number
  /** Helpers who can expect hardly a hello. */
  readonly unlikely: number
  readonly kappa: number
}

/** How suggestions stand, for staff. */
export interface Suggestions {
  readonly working: Run | undefined
  readonly lastFailed: boolean
  readonly standing: Standing | undefined
}

export async function readSuggestions(look: Look): Promise<Suggestions> {
  const [runs, standing] = await Promise.all([latestRuns(look), readStanding(look)])
  const working = runs.find((run) => run.state === 'working' && !isSilent(run, look.now))
  const last = runs.find((run) => run !== working)
  return { working, lastFailed: last !== undefined && last.state !== 'done', standing }
}

async function readStanding(look: Look): Promise<Standing | undefined> {
  const run = await heldRun(look.tx)
    .select(['ended_at as endedAt', 'seekers', 'helpers', 'edges', 'welfare', 'gap', 'unlikely', 'kappa'])
    .executeTakeFirst()
  if (!run?.endedAt) return undefined
  const { endedAt, seekers, helpers, edges, welfare, gap, unlikely, kappa } = run
  return {
    endedAt,
    ...{ seekers: seekers ?? 0, helpers: helpers ?? 0, edges: edges ?? 0, unlikely: unlikely ?? 0 },
    beyond: welfare ? (gap ?? 0) / Math.abs(welfare) : 0,
    kappa: kappa ?? 1,
  }
}
