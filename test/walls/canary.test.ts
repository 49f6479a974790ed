import { beforeAll, describe, expect, it } from 'vitest'
import type { LetterId } from '#map/ids.ts'
import { at } from '#map/paths.ts'
import { letterToken } from '#members/joining/letter.ts'
import { keyFor } from '#platform/config.ts'
import { browse } from '../support/browser.ts'
import { openTestHouse } from '../support/house.ts'
import { ask } from './answer.ts'
import { crawl } from './crawl.ts'
import { type Door, doors, type FilledHouse, fillHouse } from './filled-house.ts'
import { formsMet, isTyped, untouched } from './forms-met.ts'

// Whatever people type into any form is followed through the house: it may stand in the tables of rooms and on pages of
// those it is for, and nowhere where operators, other systems or strangers read.

const test = openTestHouse()
let filled: FilledHouse
/** A word for every field that takes words, by the form and field it was typed into. */
const canaries = new Map<string, string>()

const PRIVATE = 'kanarieprivatexq'

beforeAll(async () => {
  filled = await fillHouse(test)
  for (const door of ['arriving', 'member', 'another', 'owner'] as const) await sing(door)
  // A private gap, in a table: no form of another person may bring it to light.
  await test.query(
    `insert into members.topic (key, name, kind, "group") values ('kept-quiet', 'Reading drawings aloud', 'craft', 'Tools')`,
  )
  await test.query(
    `insert into members.learns (member, topic, level, note, private) values ($1, 'kept-quiet', 1, $2, true)`,
    [filled.people.member.id, PRIVATE],
  )
  await browse(test).post('/sign-in', { email: 'canary.bird@example.org' })
  await test.settle()
}, 240_000)

/** Fills every field of words of every form with a word of its own, and sends it. */
async function sing(door: Door): Promise<void> {
  for (const form of await formsMet(test, filled, door)) {
    if (form.method !== 'post') continue
    const body = untouched(form)
    for (const { name, type } of form.fields.filter((field) => isTyped(field.type))) {
      const word = `kanarie${canaries.size}xq`
      canaries.set(`${form.pattern} ${name} (${door})`, word)
      body.set(name, type === 'email' ? `${word}@example.org` : `A ${word} sang`)
    }
    await ask(test, form.action, { method: 'post', cookie: await filled.cookie(door), body })
    await filled.revive()
  }
}

/** Every place that operators and other systems read, as one text each. */
async function places(): Promise<Record<string, string>> {
  const text = async (sql: string) => JSON.stringify(await test.query(sql))
  return {
    'the log': JSON.stringify(test.logs),
    'the jobs': await text(`select name, data, output from pgboss.job`),
    'the events': await text(`select type, payload from platform.event`),
  }
}

describe('what people type', () => {
  it('stands in no log, no job and no event', async () => {
    const wrong: string[] = []
    for (const [place, text] of Object.entries(await places()))
      for (const [field, word] of canaries) if (text.includes(word)) wrong.push(`${place} holds ${field}`)
    expect(wrong).toEqual([])
  })

  it('was typed into something and kept, so that finding none means something', async () => {
    expect(canaries.size).toBeGreaterThan(1)
    const kept = await test.query<{ n: number }>(
      `select count(*)::int as n from members.letter where email like 'kanarie%' or email = 'canary.bird@example.org'`,
    )
    expect(kept[0]?.n).toBeGreaterThan(0)
    expect(test.logs.length).toBeGreaterThan(canaries.size)
  })
})

describe('a private gap', () => {
  it.each(doors.filter((door) => door !== 'member'))('stands on no page a %s can read', async (door) => {
    const wrong = (await crawl(test, filled, door)).filter(({ html }) => html.includes(PRIVATE))
    expect(wrong.map(({ path }) => path)).toEqual([])
    for (const text of Object.values(await places())) expect(text).not.toContain(PRIVATE)
  })
})

describe('what opens something', () => {
  it('stands in no log, no job and no event', async () => {
    const key = keyFor(test.house.config, 'letter')
    const letters = await test.query<{ id: LetterId }>('select id from members.letter')
    const sessions = await test.query<{ token: string }>('select token from session')
    for (const { id } of letters) await ask(test, `/letters/${letterToken(key, id)}`)
    const secrets = [
      test.house.config.secret,
      ...letters.map(({ id }) => letterToken(key, id)),
      ...sessions.map(({ token }) => token),
    ]
    expect(secrets.length).toBeGreaterThan(3)
    const wrong = Object.entries(await places()).flatMap(([place, text]) =>
      secrets.filter((secret) => text.includes(secret)).map(() => place),
    )
    expect(wrong).toEqual([])
  })
})

/** The letter a visitor opens in these walls is Ruth's own, and the demo's post office shows mail to invented people. */
const isOwnLetter = (path: string) => path.startsWith('/letters/') || path.startsWith(at.devMail)

describe('an e-mail address', () => {
  const readers = doors.filter((door) => door !== 'staff' && door !== 'owner')

  it.each(readers)('of somebody else stands on no page a %s can read', async (door) => {
    const own = door === 'visitor' ? '' : filled.people[door].email
    const all = await test.query<{ email: string }>('select email from members.member')
    const wrong: string[] = []
    for (const { path, html } of await crawl(test, filled, door)) {
      if (isOwnLetter(path)) continue
      for (const { email } of all) if (email !== own && html.includes(email)) wrong.push(`${path}: ${email}`)
    }
    expect(wrong).toEqual([])
  })

  it.each(['staff', 'owner'] as const)('stands for a %s on pages of staff alone', async (door) => {
    const own = filled.people[door].email
    const all = await test.query<{ email: string }>('select email from members.member')
    const wrong: string[] = []
    for (const { path, html } of await crawl(test, filled, door)) {
      if (isOwnLetter(path) || /^\/staff\b/.test(path)) continue
      for (const { email } of all) if (email !== own && html.includes(email)) wrong.push(`${path}: ${email}`)
    }
    expect(wrong).toEqual([])
  })
})
