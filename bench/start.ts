// How long people wait for the house to open, and what it weighs when nobody is there.
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ms, printMachine, printTable } from './support/machine.ts'
import { newDataDir, run } from './support/server.ts'

const PORT = 4810
const ROUNDS = 3

printMachine()
const rows: (string | number)[][] = [['', 'ms, each round', 'bar']]
const dataDirs = Array.from({ length: ROUNDS }, newDataDir)
const first: number[] = []
const stops: number[] = []
for (const dataDir of dataDirs) {
  const running = await run(dataDir, PORT, { DEMO: '1' })
  first.push(running.ready)
  stops.push(await running.stop())
}
const warm: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  const running = await run(dataDirs[0] ?? '', PORT)
  warm.push(running.ready)
  stops.push(await running.stop())
}
rows.push(['first start to first 200, demo filled', first.map(ms).join(' '), 4000])
rows.push(['warm restart to first 200', warm.map(ms).join(' '), 1500])
rows.push(['SIGTERM to gone, idle', stops.map(ms).join(' '), 2000])
printTable(rows)

const idle = await run(dataDirs[0] ?? '', PORT)
await sleep(15_000)
const { app, database } = idle.memory()
printTable([
  ['idle memory after 15 s, MB (proportional)', 'app', 'database', 'both', 'bar'],
  ['', app.toFixed(0), database.toFixed(0), (app + database).toFixed(0), 250],
])
await idle.stop()
for (const dataDir of dataDirs) rmSync(dataDir, { recursive: true, force: true })
