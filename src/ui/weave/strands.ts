import { type Owner, other } from './tile.ts'

/** @public One thing taught: by whom, and whether it *works for me* now. */
export type Lesson = { teacher: Owner; works?: boolean | undefined }

/** A stroke of one thread. `thin` is drawn 2.5 wide, `full` 4. */
export type Stroke = { owner: Owner; weight: 'thin' | 'full'; d: string }

/** Where something hangs on the threads. */
export type Bead = { owner: Owner; x: number; y: number; r: number }

/** Two threads while they are drawn from left to right: where they are, how far apart, who is above. */
export type Pen = {
  x: number
  half: number
  above: Owner
  paths: Record<Owner, string>
  over: Stroke[]
  beads: Bead[]
}

/** The middle line, and half the distance between two threads at rest. */
export const middle = 36
export const rest = 8

/** Units kept to two decimals: a path with 24 lessons stays small. */
export const at = (n: number): string => String(Math.round(n * 100) / 100)

/**
 * Half-gaps after each lesson: 8 + 1.6 · min(3, r), with r the lessons in a row by the same teacher just
 * before it. One lesson back draws the threads tight again.
 */
export function slack(lessons: readonly Lesson[]): number[] {
  let run = 0
  let last: Owner | undefined
  return lessons.map(({ teacher }) => {
    run = teacher === last ? run + 1 : 0
    last = teacher
    return rest + 1.6 * Math.min(3, run)
  })
}

/** Where a thread is: the one above, or the one below the middle line. */
export const height = (pen: Pen, owner: Owner): number =>
  middle + (owner === pen.above ? -pen.half : pen.half)

/** Starts two strokes where the pen stands. */
export function lift(pen: Pen): void {
  for (const owner of ['mine', 'theirs'] as const) {
    pen.paths[owner] = `M${at(pen.x)},${at(height(pen, owner))}`
  }
}

/** Both threads straight on to `x`. */
export function straight(pen: Pen, x: number): void {
  if (x <= pen.x) return
  pen.x = x
  pen.paths.mine += `H${at(x)}`
  pen.paths.theirs += `H${at(x)}`
}

/** One lesson: the threads change places within `cell`, the teacher's on top, and rest `half` apart. */
export function cross(pen: Pen, lesson: Lesson, cell: number, half: number, weight: Stroke['weight']): void {
  const { x, above } = pen
  const from = { mine: height(pen, 'mine'), theirs: height(pen, 'theirs') }
  pen.half = half
  pen.above = other(above)
  pen.x = x + cell
  for (const owner of ['mine', 'theirs'] as const) {
    const to = height(pen, owner)
    const bend = x + cell / 2
    pen.paths[owner] += `C${at(bend)},${at(from[owner])} ${at(bend)},${at(to)} ${at(pen.x)},${at(to)}`
  }
  const y0 = from[lesson.teacher]
  const d = height(pen, lesson.teacher) - y0
  pen.over.push({ owner: lesson.teacher, weight, d: middleHalf(x, cell, y0, d) })
  if (lesson.works) {
    pen.beads.push({ owner: lesson.teacher, x: x + cell / 2, y: y0 + d / 2, r: weight === 'full' ? 4 : 3 })
  }
}

// The part from t = ¼ to t = ¾ of the strand `C x+c/2,y0 x+c/2,y1 x+c,y1`, by de Casteljau.
const middleHalf = (x: number, c: number, y0: number, d: number): string =>
  `M${at(x + 0.297 * c)},${at(y0 + 0.156 * d)}` +
  `C${at(x + 0.453 * c)},${at(y0 + 0.344 * d)}` +
  ` ${at(x + 0.547 * c)},${at(y0 + 0.656 * d)}` +
  ` ${at(x + 0.703 * c)},${at(y0 + 0.844 * d)}`
