import type { Stage } from '#members/member.ts'
import type { Look } from '#platform/act.ts'
import { SMALLEST_GROUP } from '../insights/helpers.ts'
import {
  type Both,
  readHelloStages,
  readHellos,
  readHelpers,
  readNew,
  readPartnerships,
  type Spans,
  type StageCounts,
} from './counts.ts'

/** A count as it may be said: undefined for fewer than five, of which nobody learns how many. */
export type Said = number | undefined

/** What stands in one cell: a count, a part of a whole, or how soon half of something came. */
export type Cell =
  | { readonly kind: 'count'; readonly n: Said }
  | { readonly kind: 'part'; readonly n: Said; readonly of: Said }
  | { readonly kind: 'soon'; readonly hours: number | undefined }

/** What is counted, in the order of the page. */
export const measures = {
  talks: ['said', 'talked', 'soon', 'introduced'],
  partnerships: ['begun', 'wentOn', 'underWay', 'ended'],
  learning: ['lessons', 'tried', 'works'],
  made: ['met', 'hours', 'goals', 'risen', 'things'],
  people: ['asked', 'newcomers'],
  questions: ['questions', 'answeredSoon', 'helped'],
} as const
export type Part = keyof typeof measures
export type Measure = (typeof measures)[Part][number]

export interface Row {
  readonly measure: Measure
  readonly now: Cell
  readonly before: Cell
}

/** Hellos of one stage; `others` are stages too small to stand alone, and whoever did not say. */
export interface StageRow {
  readonly stage: Stage | 'others'
  readonly said: Both<Said>
  readonly got: Both<Said>
}

export interface Report {
  readonly parts: readonly { readonly part: Part; readonly rows: readonly Row[] }[]
  readonly stages: readonly StageRow[]
  /** Nothing at all was counted in the quarter before: there is nothing to stand beside. */
  readonly isFirst: boolean
}

const said = (n: number): Said => (n < SMALLEST_GROUP ? undefined : n)
const count = (n: number): Cell => ({ kind: 'count', n: said(n) })
const part = (n: number, of: number): Cell => ({ kind: 'part', n: said(n), of: said(of) })
const soon = (hours: number | null, of: number): Cell => ({
  kind: 'soon',
  hours: hours === null || of < SMALLEST_GROUP ? undefined : hours,
})

/** A time of too few is no news; a count of few at least says that it was not many. */
const saysSomething = (cell: Cell): boolean => cell.kind !== 'soon' || cell.hours !== undefined

/** Reads both quarters and says of them what may be said. */
export async function readReport(look: Look, spans: Spans): Promise<Report> {
  const [hellos, stages, partnerships, helpers, others] = await Promise.all([
    readHellos(look, spans),
    readHelloStages(look, spans),
    readPartnerships(look, spans),
    readHelpers(look, spans),
    readNew(look, spans),
  ])
  const of = (quarter: keyof Both<unknown>) => ({
    ...{
      hello: hellos[quarter],
      pair: partnerships[quarter],
      helper: helpers[quarter],
      rest: others[quarter],
    },
  })
  const [now, before] = [of('now'), of('before')]
  const [cells, cellsBefore] = [cellsOf(now), cellsOf(before)]
  const rows = (all: readonly Measure[]) =>
    all
      .filter((measure) => weight(measure, now) + weight(measure, before) > 0)
      .map((measure) => ({ measure, now: cells[measure], before: cellsBefore[measure] }))
      .filter((row) => saysSomething(row.now) || saysSomething(row.before))
  const parts = (Object.keys(measures) as Part[])
    .map((name) => ({ part: name, rows: rows(measures[name]) }))
    .filter((one) => one.rows.length > 0)
  const all = Object.values(measures).flat()
  return {
    parts,
    stages: stageRows(stages),
    isFirst: all.filter((one) => one !== 'asked').every((measure) => weight(measure, before) === 0),
  }
}

interface Counted {
  readonly hello: Awaited<ReturnType<typeof readHellos>>['now']
  readonly pair: Awaited<ReturnType<typeof readPartnerships>>['now']
  readonly helper: Awaited<ReturnType<typeof readHelpers>>['now']
  readonly rest: Awaited<ReturnType<typeof readNew>>['now']
}

const cellsOf = ({ hello, pair, helper, rest }: Counted): Record<Measure, Cell> => ({
  said: count(hello.said),
  talked: count(hello.talked),
  soon: soon(hello.hours, hello.talked),
  introduced: count(hello.introduced),
  begun: count(pair.begun),
  wentOn: count(pair.wentOn),
  underWay: count(pair.underWay),
  ended: count(pair.ended),
  lessons: count(pair.lessons),
  tried: count(pair.tried),
  works: count(pair.works),
  met: count(pair.talks),
  hours: { kind: 'count', n: pair.talks < SMALLEST_GROUP ? undefined : said(Math.round(pair.minutes / 60)) },
  goals: count(pair.goals),
  risen: count(pair.risen),
  things: count(pair.things),
  asked: part(helper.asked, helper.helpers),
  newcomers: part(rest.met, rest.newcomers),
  questions: part(rest.answered, rest.questions),
  answeredSoon: soon(rest.hours, rest.answered),
  helped: count(rest.helped),
})

/** How much there is of something: what there was nothing of in both quarters is left out, and shames nobody. */
function weight(measure: Measure, { hello, pair, helper, rest }: Counted): number {
  switch (measure) {
    case 'said':
    case 'talked':
    case 'introduced':
      return hello[measure]
    case 'soon':
      return hello.talked
    case 'met':
      return pair.talks
    case 'hours':
      return pair.minutes
    case 'asked':
      return helper.helpers
    case 'newcomers':
      return rest.newcomers
    case 'questions':
    case 'helped':
      return rest[measure]
    case 'answeredSoon':
      return rest.answered
    default:
      return pair[measure]
  }
}

const order: readonly Stage[] = ['student', 'early', 'mid', 'senior', 'retired']

/** A stage stands alone where one of its figures can be said; the rest, and whoever did not say theirs, stand together. */
function stageRows(counts: readonly StageCounts[]): StageRow[] {
  const sum = (stages: readonly (Stage | null)[], side: 'said' | 'got', now: boolean) =>
    counts
      .filter((one) => one.now === now && stages.includes(one.stage))
      .reduce((all, one) => all + one[side], 0)
  const largest = (stage: Stage) =>
    Math.max(...[true, false].flatMap((now) => [sum([stage], 'said', now), sum([stage], 'got', now)]))
  const alone = order.filter((stage) => largest(stage) >= SMALLEST_GROUP)
  const together = [...order.filter((stage) => !alone.includes(stage)), null]
  const row = (name: StageRow['stage'], stages: readonly (Stage | null)[]): StageRow => {
    const both = (side: 'said' | 'got') => ({
      now: said(sum(stages, side, true)),
      before: said(sum(stages, side, false)),
    })
    return { stage: name, said: both('said'), got: both('got') }
  }
  if (alone.length === 0) return []
  const others = row('others', together)
  const isSaid = [others.said, others.got].some(
    ({ now, before }) => now !== undefined || before !== undefined,
  )
  return [...alone.map((stage) => row(stage, [stage])), ...(isSaid ? [others] : [])]
}
