import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg'

// Most of what a small question costs is waking the other side: a process that waits for its line has to be put back on
// a core, here and there. What is asked in the same breath therefore shares one line and one packet.

/** As many as a page asks at once; the rest goes on another line, so that nobody's page waits behind many others'. */
const MOST = 4

interface Asked {
  readonly query: QueryConfig
  readonly resolve: (result: QueryResult) => void
  readonly reject: (error: unknown) => void
}

/** Asks a pool of lines that were opened with `pipeline`. Each question has its own answer, or its own error. */
export function askTogether(pool: Pool): (query: QueryConfig) => Promise<QueryResult> {
  let waiting: Asked[] = []
  const send = () => {
    const all = waiting
    waiting = []
    for (let from = 0; from < all.length; from += MOST) void sendOn(pool, all.slice(from, from + MOST))
  }
  return (query) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ query, resolve, reject }) === 1) setImmediate(send)
    })
}

async function sendOn(pool: Pool, all: readonly Asked[]): Promise<void> {
  const client = await pool.connect().catch((error: unknown) => {
    for (const { reject } of all) reject(error)
  })
  if (!client) return
  await Promise.all(inOnePacket(client, all))
  client.release()
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
