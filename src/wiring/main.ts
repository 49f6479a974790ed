import { parseArgs } from 'node:util'
import { checkDataDir } from '#platform/embedded/check-data-dir.ts'
import { isStartRefusal } from '#platform/embedded/start-refusal.ts'
import { demoCommand } from './commands/demo-command.ts'
import { doctorCommand } from './commands/doctor-command.ts'
import { importCommand } from './commands/import-command.ts'
import { migrateCommand } from './commands/migrate-command.ts'
import { inviteCommand, staffCommand } from './commands/people-commands.ts'
import { start } from './start.ts'

const USAGE = `Bothways

  start                          serve, with the embedded database unless DATABASE_URL is set
  migrate                        bring the database to this version
  demo [--kind company] [--members N] [--seed S]
                                 fill a new demo with invented people of an association, or of a company
  staff EMAIL [--owner]          make somebody staff, or owner
  invite EMAIL                   write a personal invitation
  import FILE.csv [--dry-run] [--map "Column=field"] [--date-order dmy|mdy] [--make-chapters] [--report FILE.csv]
                                 bring in the association's members, as its member system exports them
  doctor                         say what is wrong with this installation
`

const commands: Record<string, (args: string[]) => Promise<void>> = {
  start,
  migrate: alone(migrateCommand),
  demo: demoCommand,
  staff: staffCommand,
  invite: inviteCommand,
  import: importCommand,
  doctor: alone(doctorCommand),
}

async function main([name = 'help', ...args]: string[]): Promise<void> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) {
    checkDataDir(process.env.DATA_DIR || 'data')
    return command(args)
  }
  if (['help', '--help', '-h'].includes(name)) return console.log(USAGE)
  console.error(`There is no command "${name}".\n\n${USAGE}`)
  process.exitCode = 1
}

/** A command that takes nothing beside its name. */
function alone(command: () => Promise<void>): (args: string[]) => Promise<void> {
  return async (args) => {
    parseArgs({ args, options: {} })
    await command()
  }
}

/** An option that a command does not know; Node says which. */
const isMistyped = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

// A bundle that the tests or the development server import is not a command.
if (!process.env.VITEST && import.meta.env?.PROD)
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(isStartRefusal(error) || isMistyped(error) ? error.message : error)
    process.exit(1)
  })
