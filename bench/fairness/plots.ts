import { mkdir, writeFile } from 'node:fs/promises'
import { STAGES } from '#matching/person.ts'
import { interval } from '../simulation/intervals.ts'
import type { RankingName } from './jobs.ts'
import type { Outcome } from './outcome.ts'
import type { Outcomes } from './tables.ts'

// Three pictures for the page of measurements. Rankings differ in colour and in dash, and carry their names; colours
// follow the reader's light or dark.

const FOLDER = new URL('../../docs/measurements/fairness/', import.meta.url)

const WIDTH = 720
const HEIGHT = 380
const LEFT = 56
const RIGHT = 190
const TOP = 20
const BOTTOM = 48

/** Class of each ranking drawn. */
const DRAWN: readonly (readonly [RankingName, string])[] = [
  ['relevance', 'a'],
  ['product', 'b'],
  ['TU, sharper', 'c'],
  ['ours', 'd'],
]

const STYLE = `
  text { font: 14px system-ui, sans-serif; fill: #1f2328 }
  .paper { fill: #ffffff }
  .axis, .even { stroke: #6e7781; fill: none }
  .even { stroke-dasharray: 2 4 }
  .grid { stroke: #d8dee4 }
  .line { fill: none; stroke-width: 2.5 }
  .whisker { stroke: #1f2328; stroke-width: 1.5 }
  .a { --c: #b3261e } .b { --c: #8250df } .c { --c: #7a5c00 } .d { --c: #0b5fb0 }
  .line, .key { stroke: var(--c) } .bar { fill: var(--c) } .band { fill: var(--c); opacity: 0.18 }
  .b.line { stroke-dasharray: 8 4 } .c.line { stroke-dasharray: 2 4 } .a.line { stroke-dasharray: 14 5 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .paper { fill: #0d1117 } .axis, .even { stroke: #9198a1 } .grid { stroke: #30363d }
    .whisker { stroke: #e6edf3 }
    .a { --c: #ff8a80 } .b { --c: #c297ff } .c { --c: #e3b341 } .d { --c: #6cb6ff }
  }`

interface Scale {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

const scaleOf = (mostX: number, mostY: number): Scale => ({
  x: (value) => LEFT + (value / mostX) * (WIDTH - LEFT - RIGHT),
  y: (value) => HEIGHT - BOTTOM - (value / mostY) * (HEIGHT - TOP - BOTTOM),
})

const at = (value: number): string => value.toFixed(1)

function picture(title: string, description: string, body: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="t d">
<title id="t">${title}</title>
<desc id="d">${description}</desc>
<style>${STYLE}
</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
${body.join('\n')}
</svg>
`
}

const line = (type: string, points: readonly (readonly [number, number])[]): string =>
  `<polyline class="${type}" points="${points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ')}"/>`

const text = (x: number, y: number, words: string, anchor = 'start'): string =>
  `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${words}</text>`

/** Levels across, with their share in words, and the two axes. */
function frame({ y }: Scale, levels: readonly number[], below: string): string[] {
  return [
    ...levels.flatMap((level) => [
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(level))}" y2="${at(y(level))}"/>`,
      text(LEFT - 8, y(level) + 5, `${Math.round(100 * level)} %`, 'end'),
    ]),
    line('axis', [
      [LEFT, TOP],
      [LEFT, HEIGHT - BOTTOM],
      [WIDTH - RIGHT, HEIGHT - BOTTOM],
    ]),
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, below, 'middle'),
  ]
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`

const key = (place: number, type: string, words: string): string[] => {
  const y = TOP + 16 + 24 * place
  return [
    `<line class="${type} line key" x1="${WIDTH - RIGHT + 14}" x2="${WIDTH - RIGHT + 44}" y1="${y}" y2="${y}"/>`,
    text(WIDTH - RIGHT + 52, y + 5, words),
  ]
}

const seedsOf = (outcomes: Outcomes, ranking: RankingName): readonly Outcome[] => outcomes.get(ranking) ?? []

const pointsOf = (seeds: readonly Outcome[], values: (one: Outcome) => readonly number[]) =>
  (values(seeds[0] as Outcome) ?? []).map((_, n) => interval(seeds.map((one) => values(one)[n] as number)))

function talkingPicture(outcomes: Outcomes): string {
  const scale = scaleOf(28, 1)
  const body = frame(scale, [0.25, 0.5, 0.75, 1], 'days since joining')
  for (const day of [0, 7, 14, 21, 28])
    body.push(text(scale.x(day), HEIGHT - BOTTOM + 18, `${day}`, 'middle'))
  const said: string[] = []
  for (const [place, [ranking, type]] of DRAWN.entries()) {
    const points = pointsOf(seedsOf(outcomes, ranking), (one) => one.talkingBy)
    const edge = (sign: 1 | -1) =>
      points.map(([mean, half], day) => `${at(scale.x(day))},${at(scale.y(mean + sign * half))}`)
    body.push(`<polygon class="${type} band" points="${[...edge(1), ...edge(-1).reverse()].join(' ')}"/>`)
    body.push(
      line(
        `${type} line`,
        points.map(([mean], day) => [scale.x(day), scale.y(mean)]),
      ),
    )
    body.push(...key(place, type, ranking))
    said.push(
      `${ranking} ${percent(points[7]?.[0] ?? 0)} by day 7 and ${percent(points[14]?.[0] ?? 0)} by day 14`,
    )
  }
  return picture('Seekers with a first conversation, by days since joining', `${said.join('; ')}.`, body)
}

function sharingPicture(outcomes: Outcomes): string {
  const scale = scaleOf(1, 1)
  const body = frame(scale, [0.25, 0.5, 0.75, 1], 'helpers, those asked least first')
  for (const share of [0, 0.25, 0.5, 0.75, 1])
    body.push(text(scale.x(share), HEIGHT - BOTTOM + 18, percent(share), 'middle'))
  body.push(
    line(
      'even',
      [0, 1].map((share) => [scale.x(share), scale.y(share)]),
    ),
  )
  const said: string[] = []
  for (const [place, [ranking, type]] of DRAWN.entries()) {
    const points = pointsOf(seedsOf(outcomes, ranking), (one) => one.lorenz)
    body.push(
      line(
        `${type} line`,
        points.map(([mean], n) => [scale.x(n / 20), scale.y(mean)]),
      ),
    )
    body.push(...key(place, type, ranking))
    said.push(`the less asked half of helpers gets ${percent(points[10]?.[0] ?? 0)} by ${ranking}`)
  }
  return picture('How hellos are shared among helpers', `Of all hellos, ${said.join('; ')}.`, body)
}

function stagesPicture(outcomes: Outcomes): string {
  const seen = DRAWN.map(([ranking]) => pointsOf(seedsOf(outcomes, ranking), (one) => one.neverAskedByStage))
  const most = Math.ceil(10 * Math.max(...seen.flat().map(([mean, half]) => mean + half))) / 10
  const scale = scaleOf(STAGES.length, most)
  const levels = Array.from({ length: Math.round(10 * most) }, (_, n) => (n + 1) / 10)
  const body = frame(scale, levels, 'stage of career')
  const said: string[] = []
  const width = (scale.x(1) - scale.x(0)) / (DRAWN.length + 1)
  for (const [n, stage] of STAGES.entries()) {
    body.push(text(scale.x(n + 0.5), HEIGHT - BOTTOM + 18, stage, 'middle'))
    for (const [place, [, type]] of DRAWN.entries()) {
      const [mean, half] = seen[place]?.[n] ?? [0, 0]
      const left = scale.x(n) + width * (place + 0.5)
      const [high, low] = [scale.y(mean + half), scale.y(Math.max(0, mean - half))]
      body.push(
        `<rect class="${type} bar" x="${at(left)}" y="${at(scale.y(mean))}" width="${at(width - 2)}" height="${at(scale.y(0) - scale.y(mean))}"/>`,
        `<line class="whisker" x1="${at(left + width / 2 - 1)}" x2="${at(left + width / 2 - 1)}" y1="${at(high)}" y2="${at(low)}"/>`,
      )
    }
    said.push(
      `${stage}: ${DRAWN.map(([ranking], place) => `${ranking} ${percent(seen[place]?.[n]?.[0] ?? 0)}`).join(', ')}`,
    )
  }
  for (const [place, [ranking, type]] of DRAWN.entries())
    body.push(
      `<rect class="${type} bar" x="${WIDTH - RIGHT + 14}" y="${TOP + 8 + 24 * place}" width="16" height="16"/>`,
      text(WIDTH - RIGHT + 38, TOP + 21 + 24 * place, `${place + 1}. ${ranking}`),
    )
  return picture('Willing helpers whom nobody asked in ninety days, by stage', `${said.join('; ')}.`, body)
}

export async function writePlots(outcomes: Outcomes): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const pictures = {
    'talking.svg': talkingPicture(outcomes),
    'sharing.svg': sharingPicture(outcomes),
    'never-asked.svg': stagesPicture(outcomes),
  }
  for (const [name, svg] of Object.entries(pictures)) await writeFile(new URL(name, FOLDER), svg)
}
