import { drawnOnce } from './drawn-once.ts'
import { other, type PlacedRow } from './tile.ts'

// 48 × 100, stretched to its row: strands at 12 and 36, drawn one unit over both edges so that rows join.
const toRight = 'M12,-1 C12,50 36,50 36,101'
const toLeft = 'M36,-1 C36,50 12,50 12,101'
// The middle half (t = ¼ … ¾) of the same curves: where the one on top hides the other.
const overRight = 'M15.7,29.3 C20.3,45.2 27.7,54.8 32.3,70.7'
const overLeft = 'M32.3,29.3 C27.7,45.2 20.3,54.8 15.7,70.7'

const fades = { in: 'fades-in', out: 'fades-out' }

type Tile = { row: PlacedRow; fade?: 'in' | 'out' | undefined }

/** @public One row's share of two threads: the teacher's on top, or both dotted where nothing was said yet. */
export const RowTile = ({ row, fade }: Tile) =>
  drawnOnce(['tile', row.left, row.teacher, row.works, fade].join(' '), () => (
    <Drawing row={row} fade={fade} />
  ))

function Drawing({ row, fade }: Tile) {
  const right = other(row.left)
  return (
    <span class={`relative block w-12 self-stretch ${fade ? fades[fade] : ''}`}>
      <svg
        viewBox="0 0 48 100"
        preserveAspectRatio="none"
        fill="none"
        stroke-width="4"
        aria-hidden="true"
        class="absolute inset-0 h-full w-full overflow-visible [&_path]:[vector-effect:non-scaling-stroke]"
      >
        {row.teacher === 'none' ? (
          <g stroke-dasharray=".1 7" stroke-linecap="round" stroke-width="3.5">
            <path class={row.left} d="M12,4V101" />
            <path class={right} d="M36,4V101" />
          </g>
        ) : (
          <Crossing row={row} teacher={row.teacher} />
        )}
      </svg>
    </span>
  )
}

function Crossing({ row, teacher }: { row: PlacedRow; teacher: 'mine' | 'theirs' }) {
  const over = row.left === teacher ? overRight : overLeft
  return (
    <>
      <path class={row.left} d={toRight} />
      <path class={other(row.left)} d={toLeft} />
      <path class="gap" stroke-width="11" d={over} />
      <path class={teacher} d={over} />
      {/* A dot drawn as a line of no length: a circle would be stretched with the row. */}
      {row.works && <path class={teacher} stroke-width="9" stroke-linecap="round" d="M24,50h.01" />}
    </>
  )
}
