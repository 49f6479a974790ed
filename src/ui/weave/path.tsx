import type { Child } from 'hono/jsx'
import { drawWeave, type Weave } from './path.ts'
import type { Stroke } from './strands.ts'

type WeavePathProps = {
  weave: Weave
  /** The one sentence that says what the picture shows; it counts every lesson. */
  says: string
  /** The latest crossing draws itself: right after it was added. */
  fresh?: boolean | undefined
}

const width = { thin: 2.5, full: 4 }
const gap = { thin: 7, full: 9 }

/** @public A partnership drawn: each crossing is one lesson, the thread on top is the teacher's. */
export function WeavePath({ weave, says, fresh = false }: WeavePathProps) {
  const { strokes, over, beads, rings, dotted, circle } = drawWeave(weave)
  return (
    <svg viewBox="0 0 360 72" fill="none" role="img" aria-label={says} class="block w-full max-w-2xl">
      {strokes.map((stroke) => (
        <path
          class={stroke.owner}
          stroke-width={width[stroke.weight]}
          stroke-linecap={cap(stroke)}
          d={stroke.d}
        />
      ))}
      {over.map((stroke, place) => (
        <>
          <path class="gap" stroke-width={gap[stroke.weight]} d={stroke.d} />
          <Over stroke={stroke} fresh={fresh && place === over.length - 1} />
        </>
      ))}
      {beads.map(({ owner, x, y, r }) => (
        <circle class={`bead ${owner}`} cx={x} cy={y} r={r} />
      ))}
      {rings.map((x) => (
        <ellipse class="ink" stroke-width="1.75" cx={x} cy={36} rx={3.5} ry={14} />
      ))}
      {dotted.map(({ owner, weight, d }) => (
        <path
          class={owner}
          stroke-width={weight === 'full' ? 3 : 2.5}
          stroke-dasharray=".1 7"
          stroke-linecap="round"
          d={d}
        />
      ))}
      {circle && <circle class="ink" stroke-width="1.75" cx={circle} cy={36} r={5.5} />}
    </svg>
  )
}

const cap = ({ weight }: Stroke) => (weight === 'thin' ? 'round' : 'butt')

const Over = ({ stroke, fresh }: { stroke: Stroke; fresh: boolean }) => (
  <path
    class={fresh ? `${stroke.owner} draws` : stroke.owner}
    pathLength={fresh ? '1' : undefined}
    stroke-width={width[stroke.weight]}
    d={stroke.d}
  />
)

/** @public What stands below a path: when each stage began, under its place in the picture. */
export function WeaveDates({ stages }: { stages: readonly { label: string; when: Child }[] }) {
  return (
    <ol class="grid max-w-2xl grid-cols-[21.5%_18%_minmax(0,1fr)_auto] text-label sm:text-small">
      {stages.map(({ label, when }, place) => (
        <li class={place === 3 ? 'text-right' : undefined}>
          <b>{label}</b>
          <span class="block text-muted">{when}</span>
        </li>
      ))}
    </ol>
  )
}
