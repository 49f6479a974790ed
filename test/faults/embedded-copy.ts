// One copy of the app as far as the embedded database goes: `node embedded-copy.ts start|join DATA_DIR`.
// It answers in lines of JSON on standard output, and stops when it is told to (SIGTERM).

import { joinEmbedded, startEmbedded } from '../../src/platform/embedded/cluster.ts'
import { isStartRefusal } from '../../src/platform/embedded/start-refusal.ts'

const [verb, dataDir = ''] = process.argv.slice(2)
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const began = performance.now()

try {
  const begin = verb === 'join' ? joinEmbedded : startEmbedded
  const cluster = await begin({ dataDir, log: (line) => tell({ log: line }) })
  const stay = setInterval(() => {}, 60_000)
  process.once('SIGTERM', async () => {
    await cluster.stop()
    clearInterval(stay)
    tell({ stopped: true })
    process.exit(0)
  })
  tell({ ready: cluster.login, ms: Math.round(performance.now() - began) })
  tell({ lost: await cluster.lost })
} catch (error) {
  if (!isStartRefusal(error)) throw error
  tell({ refused: error.message, ms: Math.round(performance.now() - began) })
  process.exit(1)
}
