import { beforeAll, expect, it } from 'vitest'
import { expireHellos } from '#hellos/answering/close-due.ts'
import { remindReceivers } from '#hellos/answering/remind.ts'
import { setAside } from '#hellos/answering/set-aside.ts'
import { releaseUnanswered } from '#hellos/open-count.ts'
import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { days, hours } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello, openOf } from './two.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

interface Trace {
  maya: MemberViewer
  ruth: MemberViewer
  browser: Browser
  id: HelloId
  /** What Ruth did, which nothing that Maya sees may tell. */
  aside: boolean
}

async function begin(aside: boolean): Promise<Trace> {
  const maya = await addPartner(test, { name: 'Maya Okafor' })
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
  const browser = await signedIn(test, maya.id)
  return { maya, ruth, browser, id: await hello(test, maya, ruth), aside }
}

/** Everything that differs between any two pairs, and nothing else. */
const scrub = (text: string, { maya, ruth, id }: Trace) =>
  text
    .replaceAll(id, 'HELLO')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'ITEM')
    .replaceAll(maya.publicId, 'MAYA')
    .replaceAll(ruth.publicId, 'RUTH')
    .replace(/(name=\\?"formKey\\?" value=\\?")[\w-]+/g, '$1')
    .replace(/"x-reference":"[0-9a-f]{8}"/g, '')
    .replace(/"x-request-id":"[^"]*"/g, '')

/**
 * All that the sender can see of the hello at this instant (Today suggests other people to each, so it is not among it): pages, list, headers, the inbox, and what a click answers.
 */
async function recordOf(trace: Trace): Promise<string> {
  const { browser, id, maya, ruth } = trace
  const paths = [
    to('hello', { hello: id }),
    to('hellos'),
    to('helloNew', { person: ruth.publicId }),
    to('inbox'),
  ]
  const parts: string[] = []
  for (const path of paths) {
    const logged = test.logs.length
    const { status, html, location, headers } = await browser.get(path)
    // The frame is asked for ahead of its page; where that leads on elsewhere, nobody waits for it and it may count or not.
    const work =
      status === 303 ? [] : test.logs.slice(logged).map(({ route, queries }) => `${route} ${queries}`)
    parts.push(JSON.stringify([status, location, Object.fromEntries(headers), html, work]))
  }
  // What is refused to a sender, is refused alike.
  const answer = await browser.post(to('helloMessages', { hello: id }), { words: 'Hello?' })
  parts.push(`${answer.status} ${answer.html}`)
  const news = await test.query(
    `select i.kind, i.headline, i.body, i.path, i.at, i.read_at is null as unread, m.content, m.leave_at
     from notices.item i left join notices.mail m on m.item = i.id where i.member = $1 order by i.at, i.headline`,
    [maya.id],
  )
  parts.push(JSON.stringify(news), String(await openOf(test, maya)))
  return scrub(parts.join('\n'), trace)
}

const sweep = async () => {
  await test.house.perform(system, (act) => releaseUnanswered(act))
  await test.house.perform(system, remindReceivers)
  await test.house.perform(system, expireHellos)
  await test.settle()
}

/** What the association decided is asked once a process, by whoever comes first: not by one of these. */
async function askSettings(): Promise<void> {
  const omar = await addPartner(test, { name: 'Omar Haddad' })
  const browser = await signedIn(test, (await addPartner(test, { name: 'Ivy Chan' })).id)
  for (const path of [to('hellos'), to('helloNew', { person: omar.publicId })]) await browser.get(path)
}

it('shows a sender the same bytes, headers, news and work whether a hello was set aside or nobody answered', {
  timeout: 120_000,
}, async () => {
  const traces: Trace[] = []
  await askSettings()
  for (let n = 0; n < 12; n++) traces.push(await begin(n % 2 === 0))
  await test.settle()
  const ages = [
    hours(1),
    days(1),
    days(2),
    hours(1),
    days(2),
    days(1),
    hours(22),
    hours(1),
    hours(1),
    days(3),
  ]
  const recorded: { aside: boolean; record: string }[] = []
  for (const [step, age] of ages.entries()) {
    test.clock.pass(age)
    // Each receiver thinks it over at an hour of their own.
    for (const [n, { ruth, id, aside }] of traces.entries())
      if (aside && step === (n / 2) % 5) await test.house.perform(ruth, (act) => setAside(act, { hello: id }))
    // With the sweep of this minute on some rounds, and before it on the others.
    if (step % 2) await sweep()
    const records: string[] = []
    for (const trace of traces) records.push(await recordOf(trace))
    expect(new Set(records).size).toBe(1)
    recorded.push(...traces.map(({ aside }, n) => ({ aside, record: `${step} ${records[n]}` })))
  }
  expect(new Set(recorded.map(({ record }) => record)).size).toBe(ages.length)
  expect(accuracy(recorded)).toBeLessThanOrEqual(0.55)
  // The classifier is no straw man: given what Ruth sees, it tells every one apart.
  const told = recorded.map(({ aside, record }) => ({ aside, record: `${record} ${aside}` }))
  expect(accuracy(told)).toBe(1)
})

/** Learns from one half which answers followed a set-aside hello, and guesses the other half. */
function accuracy(recorded: readonly { aside: boolean; record: string }[]): number {
  const [learnt, asked] = [recorded.filter((_, n) => n % 4 < 2), recorded.filter((_, n) => n % 4 >= 2)]
  const votes = new Map<string, number>()
  for (const { aside, record } of learnt) votes.set(record, (votes.get(record) ?? 0) + (aside ? 1 : -1))
  const right = asked.filter(({ aside, record }) => (votes.get(record) ?? 0) > 0 === aside)
  return right.length / asked.length
}
