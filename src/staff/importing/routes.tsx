import { z } from 'zod'
import type { ImportId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { fieldValue, formValues, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { line, tidyLine } from '#platform/text.ts'
import type { FieldErrors } from '#ui/form.tsx'
import { importOf, latestImports } from './access.ts'
import { checkImport } from './check-import.ts'
import { corrections } from './import.ts'
import { reportOf } from './import-report.ts'
import { ImportPage, UploadPage } from './pages.tsx'
import { readCorrections, sameCorrections } from './read-corrections.ts'
import { startImport } from './start-import.ts'
import { askToWrite } from './write-import.ts'

/** 20 MB of file, and what the form adds. */
const UPLOAD_LIMIT = 21 * 1024 * 1024

/** @public Import: upload, look, correct, write. */
export const importRoutes: readonly Route[] = [
  get(at.staffImport, 'staff', showUpload),
  post(at.staffImport, 'staff', upload, UPLOAD_LIMIT),
  get(at.staffImportOne, 'staff', showImport),
  post(at.staffImportOne, 'staff', correct),
  get(at.staffImportReport, 'staff', sendReport),
]

const frame = { title: 'Import', area: 'Staff' }
const importId = (c: Ctx): string => c.req.param('import') ?? ''

function showUpload(c: Ctx) {
  return uploadPage(c, {})
}

async function uploadPage(c: Ctx, errors: FieldErrors) {
  const look = lookOf(c)
  const reading = { now: look.now, zone: look.viewer.zone }
  const isWrong = Object.keys(errors).length > 0
  if (isWrong) c.status(422)
  const page = <UploadPage imports={await latestImports(look)} reading={reading} errors={errors} />
  return c.render(page, { ...frame, error: isWrong })
}

async function upload(c: Ctx) {
  const { file } = await c.req.parseBody()
  if (!(file instanceof File) || file.size === 0)
    return uploadPage(c, { file: 'Please choose a file that holds something.' })
  const content = new Uint8Array(await file.arrayBuffer())
  const fileName = tidyLine(file.name).slice(0, 200) || 'export'
  const id = await performAs(c, (act) => startImport(act, { fileName, content }))
  const checked = await check(c, id)
  if (!checked.readable) return uploadPage(c, { file: checked.sentence })
  return onwards(c, to('staffImportOne', { import: id }))
}

const check = (c: Ctx, id: ImportId, said = corrections.parse({})) =>
  checkImport(lookOf(c), (verb) => performAs(c, verb), id, said)

const shown = z.object({ again: line(5) })

async function showImport(c: Ctx) {
  const look = lookOf(c)
  const data = await importOf(look, importId(c))
  const reading = { now: look.now, zone: look.viewer.zone }
  const again = parseQuery(c, shown).again !== ''
  return c.render(<ImportPage data={data} reading={reading} again={again} />, frame)
}

/** What staff say of the columns leads to another look; only what was looked at as it stands is written. */
async function correct(c: Ctx) {
  const data = await importOf(lookOf(c), importId(c))
  const values = await formValues(c)
  const said = readCorrections(values, data.corrections, data.preview)
  const isImport = fieldValue(values, 'doing') === 'import'
  const same = sameCorrections(said, data.corrections)
  if (isImport && same) {
    await performAs(c, (act) => askToWrite(act, data.id))
    return onwards(c, to('staffImportOne', { import: data.id }))
  }
  const checked = await check(c, data.id, said)
  if (!checked.readable) throw notFound()
  return onwards(c, to('staffImportOne', { import: data.id }, { again: isImport ? 'yes' : undefined }))
}

async function sendReport(c: Ctx) {
  const look = lookOf(c)
  const data = await importOf(look, importId(c))
  const report = await reportOf(look, data.id, data.preview.notes)
  return c.body(report, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="import-${data.id.slice(0, 8)}.csv"`,
  })
}
