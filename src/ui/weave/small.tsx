import { drawnOnce } from './drawn-once.ts'
import { at, cross, type Lesson, type Pen, rest, slack, straight } from './strands.ts'
import type { Owner } from './tile.ts'

type Twist = { width: number; cell: number; half: number; strokes: Record<Owner, string>; over: Pen['over'] }

/** Crossings side by side on the middle line of a 28-high picture, as the small drawings share them. */
function twist(teachers: readonly Owner[], cell: number, tail: number): Twist {
  const lessons: Lesson[] = teachers.map((teacher) => ({ teacher }))
  const halves = slack(lessons)
  const pen: Pen = { x: 4, half: rest, above: 'mine', paths: { mine: '', theirs: '' }, over: [], beads: [] }
  pen.paths = { mine: 'M2,28H4', theirs: 'M2,44H4' }
  lessons.forEach((lesson, place) => {
    cross(pen, lesson, cell, halves[place] ?? rest, 'thin')
  })
  straight(pen, pen.x + tail)
  return { width: pen.x + 2, cell, half: pen.half, strokes: pen.paths, over: pen.over }
}

function Strands({ strokes, over }: Twist) {
  return (
    <g stroke-width="3" stroke-linecap="round" transform="translate(0 -22)">
      <path class="theirs" d={strokes.theirs} />
      <path class="mine" d={strokes.mine} />
      {over.map(({ owner, d }) => (
        <>
          <path class="gap" stroke-width="7" stroke-linecap="butt" d={d} />
          <path class={owner} d={d} />
        </>
      ))}
    </g>
  )
}

/** @public Bothways: two crossings, theirs on top and then mine. Silent, because the name stands beside it. */
export const Logo = () =>
  drawnOnce('logo', () => (
    <svg viewBox="0 0 48 28" width="40" height="23" fill="none" aria-hidden="true" class="shrink-0">
      <Strands {...twist(['theirs', 'mine'], 20, 2)} />
    </svg>
  ))

/** @public A few lessons in a line of text: 28 high, 20 a lesson. */
export function Mini({ teachers, says }: { teachers: readonly Owner[]; says: string }) {
  const drawing = twist(teachers, 20, 2)
  return (
    <svg
      viewBox={`0 0 ${drawing.width} 28`}
      height="28"
      width={drawing.width}
      fill="none"
      role="img"
      aria-label={says}
      class="shrink-0"
    >
      <Strands {...drawing} />
    </svg>
  )
}

/** @public A crossing for every first step done or passed, dots for those to come. */
export function FirstSteps({ done, of, says }: { done: number; of: number; says: string }) {
  const cell = 28
  const teachers = Array.from({ length: done }, (_, place): Owner => (place % 2 === 0 ? 'mine' : 'theirs'))
  const drawing = twist(teachers, cell, 0)
  const end = 4 + of * cell
  const above = done % 2 === 0 ? 'mine' : 'theirs'
  const below = above === 'mine' ? 'theirs' : 'mine'
  return (
    <svg viewBox={`0 0 ${end + 4} 28`} height="28" width={end + 4} fill="none" role="img" aria-label={says}>
      <Strands {...drawing} />
      {done < of && (
        <g stroke-width="3" stroke-linecap="round" stroke-dasharray=".1 7">
          <path class={above} d={`M${at(8 + done * cell)},6H${end}`} />
          <path class={below} d={`M${at(8 + done * cell)},22H${end}`} />
        </g>
      )}
    </svg>
  )
}

/** @public One thread reaching for another: a page on which nothing happened yet. */
export function EmptyThreads() {
  return (
    <svg
      viewBox="0 0 288 64"
      fill="none"
      stroke-width="3.5"
      stroke-linecap="round"
      aria-hidden="true"
      class="block w-full max-w-72"
    >
      <path class="mine" d="M4,14C54,14 54,30 104,30" />
      <path class="mine" stroke-dasharray=".1 7" d="M113,30C146,30 142,43 176,44" />
      <path class="theirs" d="M188,44C236,44 236,59 284,59" />
    </svg>
  )
}

/** @public Two threads side by side: nothing more to do. */
export function RestingThreads() {
  return (
    <svg
      viewBox="0 0 64 16"
      width="64"
      height="16"
      fill="none"
      stroke-width="2.5"
      stroke-linecap="round"
      aria-hidden="true"
      class="shrink-0"
    >
      <path class="mine" d="M2,4H52" />
      <path class="theirs" d="M2,11H62" />
    </svg>
  )
}

/** @public Two threads leaving over the edge of Today's panel. */
export function PanelThreads() {
  return (
    <svg
      viewBox="0 0 144 60"
      width="144"
      height="60"
      fill="none"
      stroke-width="4"
      stroke-linecap="round"
      aria-hidden="true"
      class="absolute top-5 right-0 hidden sm:block"
    >
      <path class="mine" d="M4,24C76,24 76,8 150,8" />
      <path class="theirs" d="M4,40C76,40 76,56 150,56" />
    </svg>
  )
}
