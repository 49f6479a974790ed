import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { setPricesWhereDue } from '#market/prices/set-prices.ts'
import { type DemoChoice, demoList } from '#members/demo-sign-in/demo-list.ts'
import type { Pump } from '#notices/mail/deliver.ts'
import type { Config } from '#platform/config.ts'
import type { House } from '#platform/house.ts'
import { system } from '#platform/viewer.ts'
import { buildApp } from './app.tsx'
import { configOrExit, houseOf, type Installation, openInstallation, prepare } from './installation.ts'
import { startMail } from './mail.ts'
import { startSchedule } from './schedule.ts'
import { settleIn } from './settle-in.ts'

/** Open requests get this long to finish after a signal; live streams are ended first. */
const DRAIN_MS = 10_000

/** `start`: database, migrations, demo where it applies, pages, jobs; until a signal. */
export async function start(): Promise<void> {
  const config = configOrExit(process.env)
  const server = createServer()
  // The port first: a copy that cannot serve must not touch a database.
  await listen(server, config)
  const opening = openInstallation(config, { hold: true })
  let stop = async () => (await opening).stop()
  const stopping = onSignal(() => stop())
  const installation = await opening
  const house = await houseOf(await prepare(installation))
  let pump: Pump | undefined
  stop = () => close(server, { pump, house, installation })
  await settleIn(house)
  const cast = house.config.mode === 'demo' ? await demoList(house.look(system)) : []
  const app = buildApp(house)
  try {
    await house.work()
    await startSchedule(house)
  } catch (error) {
    // A signal in the middle of this closes what is being opened.
    if (stopping()) return
    throw error
  }
  pump = startMail(house)
  // Last: whoever is told "ready" meets a copy that nothing of its start can fail any more.
  server.removeAllListeners('request')
  server.on('request', getRequestListener(app.fetch))
  void installation.lost.then((sentence) => {
    console.error(sentence)
    process.exit(1)
  })
  greet(house.config, cast)
  // A house that is new, or was closed over night, need not wait for the next look.
  setPricesWhereDue(house).catch(() => undefined)
}

/** The first signal stops in order; a second one does not wait. */
function onSignal(stop: () => Promise<void>): () => boolean {
  let stopping = false
  const once = () => {
    if (stopping) process.exit(1)
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', once).on('SIGTERM', once)
  return () => stopping
}

/**
 * Longer than the proxies before us keep a connection that nobody uses (a minute; two with Caddy). Were it we who close it,
 * now and then a request would already be on its way there, and the member would be told of a bad gateway.
 */
const KEPT_MS = 125_000

/** Takes the port, answering 503 until the application is there; a port in use ends the program with a sentence. */
function listen(server: Server, config: Config): Promise<void> {
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = KEPT_MS
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
  pump: Pump | undefined
  house: House
  installation: Installation
}

async function close(server: Server, { pump, house, installation }: Running): Promise<void> {
  house.live.close()
  // A connection kept alive would be served for as long as its owner asks; this answer is its last.
  server.prependListener('request', (_, response) => {
    response.shouldKeepAlive = false
  })
  const drained = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await Promise.all([drained, pump?.stop()])
  clearTimeout(late)
  await house.close()
  await installation.stop()
}

function greet({ mode, baseUrl, dataDir, smtpUrl }: Config, cast: readonly DemoChoice[]): void {
  console.log(`\nBothways is open at ${baseUrl}`)
  if (mode === 'demo') console.log('This is the demo, with invented people.')
  if (cast.length > 0) console.log(`${baseUrl}/sign-in lets you be each of these with one click:`)
  for (const { email, name, story } of cast) console.log(`  ${email.padEnd(24)}${name}. ${story}`)
  if (!smtpUrl) console.log(`Mail is kept as files in ${dataDir}/mail; nothing leaves this machine.`)
  console.log('Ctrl-C stops it.\n')
}
