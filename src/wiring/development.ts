import { getRequestListener } from '@hono/node-server'
import type { House } from '#platform/house.ts'
import { buildApp } from './app.tsx'
import { configOrExit, houseOf, openInstallation, type Prepared, prepare } from './installation.ts'
import { startMail } from './mail.ts'
import { startSchedule } from './schedule.ts'
import { settleIn } from './settle-in.ts'

/** The database of `bin/dev`: opened once, kept over every reload of the source. */
export const openDevelopment = async (): Promise<Prepared> =>
  prepare(await openInstallation(configOrExit(process.env), { hold: true }))

/** The application as the source stands now. The build tool injects styles, so the strict policy stays off here. */
export async function serveDevelopment(installation: Prepared): Promise<{
  listener: ReturnType<typeof getRequestListener>
  close: House['close']
}> {
  const house = await houseOf(installation)
  await settleIn(house)
  const app = buildApp(house)
  await house.work()
  await startSchedule(house)
  const pump = startMail(house)
  const fetch = async (request: Request) => {
    const answer = await app.fetch(request)
    answer.headers.delete('Content-Security-Policy')
    return answer
  }
  const close = async () => {
    await pump.stop()
    await house.close()
  }
  return { listener: getRequestListener(fetch), close }
}
