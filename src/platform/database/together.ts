import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'

// Most of what a small question costs is waking the other side: a process that waits for its line has to be put back on
// a core, here and there. What is asked in the same breath therefore shares one line and one packet.

/** As many as a page may ask; the rest goes on the other line. */
const MOST = 6

interface Asked {
  readonly query: QueryConfig
  readonly resolve: (result: QueryResult) => void
  readonly reject: (error: unknown) => void
}

interface Line {
  readonly client: Promise<PoolClient>
  /** Sent and not yet answered. */
  packets: number
}

/** Asks a pool of lines that were opened with `pipeline`. Each question has its own answer, or its own error. */
export function askTogether(pool: Pool): (query: QueryConfig) => Promise<QueryResult> {
  let waiting: Asked[] = []
  const lines = new Set<Line>()
  const send = () => {
    const all = waiting
    waiting = []
    for (let from = 0; from < all.length; from += MOST) void sendOn(pool, lines, all.slice(from, from + MOST))
  }
  return (query) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ query, resolve, reject }) === 1) setImmediate(send)
    })
}

async function sendOn(pool: Pool, lines: Set<Line>, all: readonly Asked[]): Promise<void> {
  const line = lineFrom(pool, lines)
  line.packets++
  const client = await line.client.catch((error: unknown) => {
    for (const { reject } of all) reject(error)
  })
  if (client) await Promise.all(inOnePacket(client, all))
  if (--line.packets > 0) return
  lines.delete(line)
  client?.release()
}

/**
 * A line of its own while there is one. Then the least busy: what is sent on a busy line waits on the other side, which
 * takes it up at once, where a line given back and taken again would first wait for us.
 */
function lineFrom(pool: Pool, lines: Set<Line>): Line {
  if (lines.size < pool.options.max) {
    const line = { client: pool.connect(), packets: 0 }
    lines.add(line)
    return line
  }
  return [...lines].reduce((least, line) => (line.packets < least.packets ? line : least))
}

/** Its promises wait for the answers and never fail. */
function inOnePacket(client: PoolClient, all: readonly Asked[]): Promise<void>[] {
  const { stream } = client.connection
  stream.cork()
  try {
    return all.map(({ query, resolve, reject }) => client.query(query).then(resolve, reject))
  } finally {
    stream.uncork()
  }
}
