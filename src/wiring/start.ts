import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Pump } from '#notices/mail/deliver.ts'
import type { Config } from '#platform/config.ts'
import type { House } from '#platform/house.ts'
import { buildApp } from './app.tsx'
import { configOrExit, houseOf, type Installation, openInstallation, prepare } from './installation.ts'
import { startMail } from './mail.ts'
import { startSchedule } from './schedule.ts'

/** Open requests get this long to finish after a signal; live streams are ended first. */
const DRAIN_MS = 10_000

/** `start`: database, migrations, demo where it applies, pages, jobs; until a signal. */
export async function start(): Promise<void> {
  const config = configOrExit(process.env)
  const server = createServer()
  // The port first: a copy that cannot serve must not touch a database.
  await listen(server, config)
  const installation = await openInstallation(config, { hold: true })
  const stopEarly = () => void installation.stop().then(() => process.exit(0))
  process.once('SIGINT', stopEarly).once('SIGTERM', stopEarly)
  await prepare(installation)
  const house = await houseOf(installation)
  const app = buildApp(house)
  server.removeAllListeners('request')
  server.on('request', getRequestListener(app.fetch))
  await house.work()
  await startSchedule(house)
  const pump = startMail(house)
  process.off('SIGINT', stopEarly).off('SIGTERM', stopEarly)
  const stop = stopper(server, { pump, house, installation })
  process.on('SIGINT', stop).on('SIGTERM', stop)
  void installation.lost.then((sentence) => {
    console.error(sentence)
    process.exit(1)
  })
  console.log(`Bothways is open at ${config.baseUrl}  (Ctrl-C stops it)`)
}

/** Takes the port, answering 503 until the application is there; a port in use ends the program with a sentence. */
function listen(server: Server, config: Config): Promise<void> {
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.on('request', (_, response) => {
    response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain' }).end('Starting.')
  })
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be opened (${error.code})`
      console.error(`Port ${config.port} on ${config.host} ${why}. Set PORT to a free one.`)
      process.exit(1)
    })
    server.listen(config.port, config.host, resolve)
  })
}

interface Running {
  pump: Pump
  house: House
  installation: Installation
}

function stopper(server: Server, { pump, house, installation }: Running): () => void {
  let stopping = false
  return () => {
    if (stopping) return
    stopping = true
    house.live.close()
    const drained = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    void Promise.all([drained, pump.stop()])
      .then(() => clearTimeout(late))
      .then(() => house.close())
      .then(() => installation.stop())
      .then(() => process.exit(0))
  }
}
