import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { runningPostmaster } from './pidfile.ts'
import { hasEnded, type Launch, lastFatal, launch, type Server, shutDown } from './server.ts'
import { startRefusal } from './start-refusal.ts'

export interface Session {
  user: string
  password: string
  database: string
}

export const PORT = 5432

const POLL_MS = 15
const PATIENCE_MS = 10_000
/** A server that answers that it is recovering is alive and needs the time it needs. */
const RECOVERY_PATIENCE_MS = 120_000
const RECOVERING_OR_STOPPING = '57P03'
const WRONG_PASSWORD = '28P01'
/** A dying server's files and shared memory; all other trouble at start stays, so waiting would not help. */
const PASSING_TROUBLE = /already exists|still in use|is empty/

/** Joins the server that runs on this folder, be it an orphan; undefined where none runs. */
export async function join(server: Server, session: Session): Promise<Client | undefined> {
  return connect(server, session, false)
}

/** Joins the server that runs on this folder, or starts one; retries with backoff while an old one is dying. */
export async function joinOrLaunch(server: Server, session: Session): Promise<Client> {
  const client = await connect(server, session, true)
  if (!client) throw startRefusal(`The database server in ${server.folder.home} ended while it was started.`)
  return client
}

async function connect(server: Server, session: Session, mayLaunch: boolean): Promise<Client | undefined> {
  const began = Date.now()
  let patience = PATIENCE_MS
  let backoff = 100
  let launched: Launch | undefined
  let trouble = 'it does not answer'
  try {
    while (Date.now() - began < patience) {
      const running = runningPostmaster(server.folder.cluster)
      if (running) {
        const answer = await logIn(running.socketFolder, session)
        if (answer instanceof Client) return answer
        trouble = answer.message
        if (codeOf(answer) === RECOVERING_OR_STOPPING) patience = RECOVERY_PATIENCE_MS
        // A guest waits: the holder of a new folder may be about to make the guest's role.
        if (codeOf(answer) === WRONG_PASSWORD && mayLaunch) break
      } else if (!mayLaunch) return undefined
      else if (!launched) launched = launch(server)
      else if (hasEnded(launched)) {
        trouble = lastFatal(server, launched) || 'it ended without a word'
        if (!PASSING_TROUBLE.test(trouble)) break
        await sleep(backoff)
        backoff = Math.min(backoff * 2, 2000)
        launched = undefined
      }
      await sleep(POLL_MS)
    }
    throw startRefusal(`The database in ${server.folder.home} cannot be used: ${trouble}.`)
  } catch (error) {
    if (launched) await abandon(server, launched)
    throw error
  }
}

/** The login's client, or what kept it out. */
async function logIn(host: string, session: Session): Promise<Client | Error> {
  const application_name = nameOfHolder(process.pid)
  const client = new Client({ ...session, host, port: PORT, application_name, connectionTimeoutMillis: 2000 })
  // Without a listener the end of an idle connection would end this process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    return error instanceof Error ? error : new Error(String(error))
  }
}

export function nameOfHolder(pid: number): string {
  return `bothways ${pid}`
}

function codeOf(error: Error): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined
}

/** A server that was launched in vain must not stay behind as an orphan, also if it has no pid file yet. */
async function abandon(server: Server, launched: Launch): Promise<void> {
  if (!hasEnded(launched)) launched.child.kill('SIGINT')
  await shutDown(server)
}
