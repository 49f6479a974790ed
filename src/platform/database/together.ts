import { type Pool, type PoolClient, Query, type QueryResult } from 'pg'

// Most of what a small question costs is waking the other side: a process that waits for its line has to be put back on
// a core, here and there. What is asked in the same breath therefore shares one line and one packet.

/** As many as a page may ask; the rest goes on the other line. */
const MOST = 6

/** A question whose text each line prepares once, under its name. */
interface Question {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

interface Asked {
  readonly question: Question
  readonly resolve: (result: QueryResult) => void
  readonly reject: (error: unknown) => void
}

interface Line {
  readonly client: Promise<PoolClient>
  /** Sent and not yet answered. */
  packets: number
}

/** Asks a pool of lines that were opened with `pipeline`. Each question has its own answer, or its own error. */
export function askTogether(pool: Pool): (question: Question) => Promise<QueryResult> {
  let waiting: Asked[] = []
  const lines = new Set<Line>()
  const send = () => {
    const all = waiting
    waiting = []
    for (let from = 0; from < all.length; from += MOST) void sendOn(pool, lines, all.slice(from, from + MOST))
  }
  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ question, resolve, reject }) === 1) setImmediate(send)
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
    return all.map(({ question, resolve, reject }) => ask(client, question).then(resolve, reject))
  } finally {
    stream.uncork()
  }
}

/** As `client.query(question)`, which however copies what it is given, property by property, and that takes longer than sending it. */
function ask(client: PoolClient, { name, text, values }: Question): Promise<QueryResult> {
  return new Promise<QueryResult>((resolve, reject) => {
    const answered = (error: Error | undefined, result: unknown) =>
      error ? reject(error) : resolve(result as QueryResult)
    client.query(Object.assign(new Query(text, values, answered), { name }))
  }).catch((error: unknown) => {
    // Where it was asked, not where the answer was read.
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  })
}
