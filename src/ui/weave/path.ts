import {
  at,
  type Bead,
  cross,
  height,
  type Lesson,
  lift,
  middle,
  type Pen,
  rest,
  type Stroke,
  slack,
  straight,
} from './strands.ts'

/** @public A partnership as it stands, seen by the reader. Lessons are in the order they were taught. */
export type Weave = {
  /** hello: two ends come near · trial: both said yes once · partnership: both said yes again. */
  stage: 'hello' | 'trial' | 'partnership'
  /** Taught during the trial. */
  trial?: readonly Lesson[] | undefined
  /** Taught since going on together. */
  lessons?: readonly Lesson[] | undefined
  /** Whether a meeting is planned. */
  planned?: boolean | undefined
  ended?: boolean | undefined
}

/** What to draw on 360 × 72, in this order: strokes, then per lesson its gap and its teacher, the rest on top. */
export type Drawing = {
  strokes: Stroke[]
  over: Stroke[]
  beads: Bead[]
  rings: number[]
  dotted: Stroke[]
  circle: number | undefined
}

const drawn = 13
const helloEnd = 78
const trialEnd = 142
const planEnd = 318
const pathEnd = 350
const owners = ['mine', 'theirs'] as const

/** The geometry of a path: the latest thirteen lessons, however many there are. */
export function drawWeave({
  stage,
  trial = [],
  lessons = [],
  planned = false,
  ended = false,
}: Weave): Drawing {
  const drawing: Drawing = { strokes: [], over: [], beads: [], rings: [], dotted: [], circle: undefined }
  const pen: Pen = { x: 6, half: rest, above: 'mine', paths: { mine: '', theirs: '' }, over: [], beads: [] }
  const all = [...trial, ...lessons]
  const halves = slack(all)
  const first = Math.max(0, all.length - drawn)

  drawHello(pen)
  if (stage !== 'hello') {
    drawing.rings.push(helloEnd)
    drawTrial(pen, trial.slice(first), halves.slice(first, trial.length))
  }
  keep(pen, drawing, 'thin')
  if (stage === 'partnership') {
    drawing.rings.push(trialEnd)
    const from = Math.max(first, trial.length)
    drawPartnership(pen, lessons.slice(from - trial.length), halves.slice(from), { planned, ended })
    keep(pen, drawing, 'full')
  }
  drawing.over = pen.over
  drawing.beads = pen.beads
  if (ended) part(pen, drawing)
  else reach(pen, drawing, stage, planned)
  return drawing
}

function drawHello(pen: Pen): void {
  const bend = (6 + helloEnd) / 2
  const end = (y0: number, y1: number) => `M6,${y0}C${bend},${y0} ${bend},${y1} ${helloEnd},${y1}`
  pen.paths = { mine: end(8, middle - rest), theirs: end(64, middle + rest) }
  pen.x = helloEnd
}

// Always 64 wide: a trial is three conversations or thirty days, whatever was taught in it.
function drawTrial(pen: Pen, lessons: readonly Lesson[], halves: readonly number[]): void {
  straight(pen, helloEnd + 8)
  const cell = Math.min(24, 48 / lessons.length)
  lessons.forEach((lesson, place) => {
    cross(pen, lesson, cell, halves[place] ?? rest, 'thin')
  })
  straight(pen, trialEnd)
}

function drawPartnership(
  pen: Pen,
  lessons: readonly Lesson[],
  halves: readonly number[],
  { planned, ended }: { planned: boolean; ended: boolean },
): void {
  const end = ended ? 282 : planned ? planEnd : pathEnd
  straight(pen, trialEnd + 10)
  const cell = Math.max(12, Math.min(24, (planEnd - pen.x) / lessons.length))
  lessons.forEach((lesson, place) => {
    cross(pen, lesson, cell, halves[place] ?? rest, 'full')
  })
  straight(pen, end)
}

function keep(pen: Pen, drawing: Drawing, weight: Stroke['weight']): void {
  for (const owner of owners) drawing.strokes.push({ owner, weight, d: pen.paths[owner] })
  lift(pen)
}

function part(pen: Pen, drawing: Drawing): void {
  const end = Math.min(354, pen.x + 72)
  const bend = (pen.x + end) / 2
  for (const owner of owners) {
    const y0 = height(pen, owner)
    const y1 = owner === pen.above ? 8 : 64
    const d = `M${at(pen.x)},${at(y0)}C${at(bend)},${at(y0)} ${at(bend)},${y1} ${at(end)},${y1}`
    drawing.strokes.push({ owner, weight: 'thin', d })
  }
}

// What has not happened yet is dotted, up to the circle which is the next meeting.
function reach(pen: Pen, drawing: Drawing, stage: Weave['stage'], planned: boolean): void {
  if (planned) drawing.circle = pathEnd
  if (stage === 'partnership' && !planned) return
  const from = pen.x + (stage === 'hello' ? 12 : 8)
  for (const owner of owners) {
    const d = `M${at(from)},${at(height(pen, owner))}H${planned ? 340 : 347}`
    drawing.dotted.push({ owner, weight: stage === 'partnership' ? 'full' : 'thin', d })
  }
}
