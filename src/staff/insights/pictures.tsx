import type { Child } from 'hono/jsx'
import type { MonthRow } from './helpers.ts'

// Pictures are for whoever sees them; the same figures stand in a table behind each.

/** "See the table", closed until it is asked for. */
export const Behind = ({ children }: { children?: Child }) => (
  <details class="mt-5">
    <summary class="inline-flex min-h-11 cursor-pointer items-center text-small underline">
      See the table
    </summary>
    <div class="mt-3">{children}</div>
  </details>
)

const PER_ROW = 21
const STEP = 17
const RADIUS = 5.5

/** Above so many one dot stands for several people. */
const MOST_DOTS = 84

/** How many people one dot stands for, so that the largest group fits. */
export const peoplePerDot = (largest: number): number => Math.max(1, Math.ceil(largest / MOST_DOTS))

/** One dot a helper: rings, which were not asked, first. */
export function Dots({ all, rings, per }: { all: number; rings: number; per: number }) {
  const open = rings === 0 ? 0 : Math.max(1, Math.round(rings / per))
  const dots = Math.max(open, Math.ceil(all / per))
  const height = Math.ceil(dots / PER_ROW) * STEP
  return (
    <svg viewBox={`0 0 360 ${height}`} class="w-full max-w-[30rem]" aria-hidden="true">
      {Array.from({ length: dots }, (_, n) => (
        <circle
          cx={(n % PER_ROW) * STEP + 8}
          cy={Math.floor(n / PER_ROW) * STEP + 8}
          r={n < open ? RADIUS - 1 : RADIUS}
          class={n < open ? 'fill-none stroke-2 stroke-secondary' : 'fill-primary'}
        />
      ))}
    </svg>
  )
}

const WIDTH = 360
const HEIGHT = 110
const BASE = 92

/** Percent of hellos that went to the busiest tenth, month by month, as bars. */
export function Months({ months, labels }: { months: readonly MonthRow[]; labels: readonly string[] }) {
  const wide = WIDTH / Math.max(1, months.length)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class="w-full max-w-[30rem]" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} class="stroke-base-300" />
      {months.map((month, n) => {
        const share = busiestShare(month)
        const high = share === undefined ? 0 : (share / 100) * 72
        return (
          <>
            <rect
              x={n * wide + wide * 0.2}
              y={BASE - high}
              width={wide * 0.6}
              height={high}
              rx="3"
              class="fill-primary"
            />
            <text
              x={n * wide + wide / 2}
              y={BASE - high - 5}
              text-anchor="middle"
              class="fill-current text-[12px]"
            >
              {share === undefined ? '–' : share}
            </text>
            <text x={n * wide + wide / 2} y={HEIGHT - 4} text-anchor="middle" class="fill-muted text-[12px]">
              {labels[n]}
            </text>
          </>
        )
      })}
    </svg>
  )
}

/** Hellos of a hundred that went to the busiest tenth; undefined where there was none. */
export const busiestShare = ({ hellos, busiest }: MonthRow): number | undefined =>
  hellos === 0 ? undefined : Math.round((100 * busiest) / hellos)
