import { z } from 'zod'
import { at } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { line } from '#platform/text.ts'
import { dayIn } from '#platform/time.ts'
import { reportCsv } from './file.ts'
import { BoardPage } from './pages.tsx'
import { quarterBefore, quarterKey, quartersUpTo, spanOf } from './quarter.ts'
import { readReport } from './report.ts'
import { quarterWords } from './words.ts'

/** @public What a quarter brought, for the board. */
export const boardRoutes: readonly Route[] = [
  get(at.staffBoard, 'staff', show),
  get(at.staffBoardFile, 'staff', send),
]

const askedQuery = z.object({ quarter: line(10) })

/** The quarter asked for, else the last one that is over, in the zone of the house. */
async function asked(c: Ctx) {
  const look = lookOf(c)
  const { association, zone, stageWords } = await readSettings(look, memberSettings)
  const quarters = quartersUpTo(dayIn(zone, look.now))
  const { quarter: key } = parseQuery(c, askedQuery)
  const [running, over = running] = quarters
  const quarter = quarters.find((one) => quarterKey(one) === key) ?? over
  if (!quarter) throw new Error('there is always a quarter')
  const before = quarterBefore(quarter)
  const report = await readReport(look, { now: spanOf(quarter, zone), before: spanOf(before, zone) })
  const stageWord = (stage: (typeof report.stages)[number]['stage']) =>
    stage === 'others' ? 'Others' : (stageWords[stage] ?? stage)
  return { association, quarters, quarter, before, report, stageWord, isRunning: quarter === running, look }
}

async function show(c: Ctx) {
  const { look, ...all } = await asked(c)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<BoardPage {...all} reading={reading} />, { title: 'Report to the board', area: 'Staff' })
}

async function send(c: Ctx) {
  const { report, stageWord, quarter, before } = await asked(c)
  const file = reportCsv({ report, stageWord, now: quarterWords(quarter), before: quarterWords(before) })
  return c.body(file, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="board-${quarterKey(quarter)}.csv"`,
  })
}
