import { closeSync, fstatSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { House } from '#platform/house.ts'
import { system } from '#platform/viewer.ts'
import { importOf } from '#staff/importing/access.ts'
import { checkImport } from '#staff/importing/check-import.ts'
import { type Corrections, corrections } from '#staff/importing/import.ts'
import { reportOf } from '#staff/importing/import-report.ts'
import { columnsByName, summaryOf } from '#staff/importing/import-summary.ts'
import { startImport } from '#staff/importing/start-import.ts'
import { askToWrite, writeSomeRows } from '#staff/importing/write-import.ts'
import { configOrExit, houseOf, openInstallation, prepare } from '../installation.ts'

const USAGE =
  'import FILE.csv [--dry-run] [--map "Column=field"] [--date-order dmy|mdy] [--make-chapters] [--report FILE.csv]'

interface Asked {
  file: string
  dryRun: boolean
  map: readonly string[]
  dateOrder: string | undefined
  makeChapters: boolean
  report: string | undefined
}

/**
 * `import FILE`: the same look and the same writing as the page *Import*. Killed midway and run again it comes to the
 * same end. `--dry-run` writes nobody.
 */
export async function importCommand(args: string[]): Promise<void> {
  const asked = readArgs(args)
  const content = asked && readFile(asked.file)
  const mistake = !asked ? USAGE : !content ? `${asked.file} cannot be read.` : reportMistake(asked)
  if (!asked || !content || mistake !== undefined) {
    console.error(mistake)
    process.exitCode = 1
    return
  }
  const installation = await openInstallation(configOrExit(process.env), { hold: false })
  try {
    const house = await houseOf(await prepare(installation))
    const done = await bringIn(house, asked, content)
    await house.close()
    process.exitCode = done ? 0 : 1
  } finally {
    await installation.stop()
  }
}

function readArgs(args: string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        map: { type: 'string', multiple: true, default: [] },
        'date-order': { type: 'string' },
        'make-chapters': { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    })
    const [file] = positionals
    if (!file || positionals.length > 1) return undefined
    return {
      file,
      dryRun: values['dry-run'],
      map: values.map,
      dateOrder: values['date-order'],
      makeChapters: values['make-chapters'],
      report: values.report,
    }
  } catch {
    return undefined
  }
}

function readFile(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Why the report cannot be written where it is asked for; found out before anybody is. Nothing in the file changes. */
function reportMistake({ file, report }: Asked): string | undefined {
  if (report === undefined) return undefined
  try {
    const open = openSync(report, 'a')
    const [there, source] = [fstatSync(open), statSync(file)]
    closeSync(open)
    const isSame = there.dev === source.dev && there.ino === source.ino
    return isSame ? `--report would overwrite ${file}. Please name another file.` : undefined
  } catch {
    return `The report cannot be written to ${report}.`
  }
}

/** Looks, says what it found, and writes unless this is a dry run; false when the file is no export. */
async function bringIn(house: House, asked: Asked, content: Buffer): Promise<boolean> {
  const { perform } = house
  const id = await perform(system, (act) => startImport(act, { fileName: basename(asked.file), content }))
  const look = (said: Corrections) =>
    checkImport(house.look(system), (verb) => perform(system, verb), id, said)
  const first = await look(corrections.parse({}))
  if (!first.readable) return complain([first.sentence])
  const found = await importOf(house.look(system), id)
  const { columns, mistakes } = columnsByName(asked.map, found.preview)
  if (mistakes.length > 0) return complain(mistakes)
  const said = corrections.safeParse({ columns, dateOrder: asked.dateOrder })
  if (!said.success) return complain(['--date-order is dmy or mdy.'])
  await look(said.data)
  if (asked.makeChapters) {
    // Only now, because which column holds chapters may be among what was said.
    const { unknownChapters } = (await importOf(house.look(system), id)).preview
    const chapters = unknownChapters.map(({ word }) => word)
    if (chapters.length > 0) await look({ ...said.data, chapters })
  }
  if (!asked.dryRun) {
    await perform(system, (act) => askToWrite(act, id))
    while ((await perform(system, (act) => writeSomeRows(act, id))) === 'more');
  }
  const data = await importOf(house.look(system), id)
  console.log(summaryOf(data).join('\n'))
  if (asked.report) writeFileSync(asked.report, await reportOf(house.look(system), id, data.preview.notes))
  return true
}

function complain(sentences: readonly string[]): false {
  for (const sentence of sentences) console.error(sentence)
  return false
}
