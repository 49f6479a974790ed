import { configOrExit, openInstallation, prepare } from '../installation.ts'

/** `migrate`: brings the database to this version and goes. */
export async function migrateCommand(): Promise<void> {
  const installation = await openInstallation(configOrExit(process.env), { hold: false })
  try {
    await prepare(installation)
    console.log('The database is at this version.')
  } finally {
    await installation.stop()
  }
}
