import pg from 'pg'
import { joinEmbedded } from '../../../src/platform/embedded/cluster.ts'

// The app that runs keeps the time of the machine. Where a story needs a week to pass, what it is about is made older in
// the database instead, and everything the two people then see comes from the app itself.

/** A hello was said so many days earlier than it was. */
export async function letDaysPass(helloPath: string, days: number): Promise<void> {
  const hello = helloPath.split('/').at(-1)
  const changed = await inDatabase(
    `update hellos.hello set said_at = said_at - make_interval(days => $2), expires_at = expires_at - make_interval(days => $2)
     where id = $1`,
    [hello, days],
  )
  if (changed !== 1) throw new Error(`no hello at ${helloPath}`)
}

/** A question was asked so many hours earlier than it was, and whoever is due to be asked is so much sooner. */
export async function letHoursPass(questionPath: string, hours: number): Promise<void> {
  const question = questionPath.split('/').at(-1)
  const changed = await inDatabase(
    `update questions.thread set asked_at = asked_at - make_interval(hours => $2), route_at = route_at - make_interval(hours => $2)
     where id = $1`,
    [question, hours],
  )
  if (changed !== 1) throw new Error(`no question at ${questionPath}`)
}

/** The minute at which a sweep comes by is now. Its worker is woken as by the clock: on its own it looks seldom. */
export async function callSweep(name: string): Promise<void> {
  await inDatabase(
    `with due as (insert into pgboss.job (name) values ($1) returning name)
     select pg_notify('pgboss_' || left(encode(sha224('pgboss'), 'hex'), 24), name) from due`,
    [name],
  )
}

async function inDatabase(text: string, values: unknown[]): Promise<number> {
  const cluster = await joinEmbedded({
    dataDir: process.env.JOURNEYS_DATA_DIR ?? '',
    log: () => undefined,
  })
  const client = new pg.Client(cluster.login)
  await client.connect()
  try {
    return (await client.query(text, values)).rowCount ?? 0
  } finally {
    await client.end()
    await cluster.stop()
  }
}
