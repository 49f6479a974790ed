import { beforeAll, beforeEach, expect, it } from 'vitest'
import { notToSuggest } from '#discovery/in-touch.ts'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { expireHellos } from '#hellos/answering/close-due.ts'
import { endHello } from '#hellos/answering/end-hello.ts'
import { setAside } from '#hellos/answering/set-aside.ts'
import { findReceiver } from '#hellos/saying/can-receive.ts'
import { sayHello } from '#hellos/saying/say-hello.ts'
import type { HelloId, TopicKey } from '#map/ids.ts'
import { marketOf } from '#market/snapshot.ts'
import { found } from '#platform/refusal.ts'
import { days } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addPerson } from './cast.ts'

// Suggestions are for people one does not know yet: For you and You could help leave out whoever is in touch already.

const test = openTestHouse()
let maya: MemberViewer
let ruth: MemberViewer
let hers: Browser
let ruths: Browser

beforeAll(() => addVocabulary(test.query))
beforeEach(async () => {
  maya = await addPerson(test, {
    name: 'Maya Okafor',
    teaches: { 'short-video': 4 },
    learns: { 'licensing-exam': 1 },
  })
  ruth = await addPerson(test, {
    name: 'Ruth Lindqvist',
    teaches: { 'licensing-exam': 5 },
    learns: { 'short-video': 1 },
  })
  hers = await signedIn(test, maya.id)
  ruths = await signedIn(test, ruth.id)
  await (await marketOf(test.house)).catchUp()
})

const write = async (from: MemberViewer, to: MemberViewer): Promise<HelloId> => {
  const said = await test.house.perform(from, async (act) =>
    sayHello(act, {
      to: found(await findReceiver(act, to.publicId)),
      topic: 'licensing-exam' as TopicKey,
      whyYou: 'You sat it twice and say so.',
      size: 'talk',
    }),
  )
  return said.hello
}

const lists = ['/people', '/people?tab=help', '/people?channel=here']
const shows = async (browser: Browser, { publicId }: MemberViewer, paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => (await browser.get(path)).html.includes(publicId)))

it('leaves out each for the other while a hello waits and while they talk, and finds them by name', async () => {
  expect(await shows(hers, ruth, lists)).toEqual([true, true, true])
  expect(await shows(ruths, maya, lists)).toEqual([true, true, true])

  const hello = await write(maya, ruth)
  expect(await shows(hers, ruth, lists)).toEqual([false, false, false])
  expect(await shows(ruths, maya, lists)).toEqual([false, false, false])
  const searches = ['/people?topic=Ruth+Lindqvist', '/people?topic=licensing+exam']
  expect(await shows(hers, ruth, searches)).toEqual([true, true])

  await test.house.perform(ruth, (act) => acceptHello(act, { hello }))
  expect(await shows(hers, ruth, lists)).toEqual([false, false, false])
  await test.house.perform(ruth, (act) => endHello(act, { hello }))
  expect(await shows(hers, ruth, lists)).toEqual([true, true, true])
})

it('suggests on the day’s page neither whom one writes with nor whom a block parts, whoever made it', async () => {
  const left = async (one: MemberViewer) => [...(await notToSuggest(test.house.look(one)))]
  const omar = await addPerson(test, { name: 'Omar Haddad', teaches: { 'licensing-exam': 3 } })
  const grace = await addPerson(test, { name: 'Grace Mbeki', teaches: { 'licensing-exam': 3 } })
  expect(await left(maya)).toEqual([])
  await write(maya, ruth)
  await test.house.perform(maya, (act) => block(act, omar.id))
  await test.house.perform(grace, (act) => block(act, maya.id))
  expect(new Set(await left(maya))).toEqual(new Set([ruth.id, omar.id, grace.id]))
  for (const one of [ruth, omar, grace]) expect(await left(one)).toEqual([maya.id])
  test.clock.pass(days(7))
  expect(new Set(await left(maya))).toEqual(new Set([omar.id, grace.id]))
})

it('is the same for Maya whether Ruth set her hello aside or has not answered, and for Ruth it stays open', async () => {
  const hello = await write(maya, ruth)
  const seen = async () => Promise.all(lists.map(async (path) => (await hers.get(path)).html))
  const waiting = await seen()
  await test.house.perform(ruth, (act) => setAside(act, { hello }))
  expect(await seen()).toEqual(waiting)
  expect(await shows(ruths, maya, lists)).toEqual([false, false, false])

  // At the very instant at which any unanswered hello closes, whether or not a sweep has come by.
  test.clock.pass(days(7) - 1)
  expect(await shows(hers, ruth, lists)).toEqual([false, false, false])
  test.clock.pass(1)
  expect(await shows(hers, ruth, lists)).toEqual([true, true, true])
  expect(await shows(ruths, maya, lists)).toEqual([true, true, true])
  await test.house.perform(system, expireHellos)
  expect(await shows(hers, ruth, lists)).toEqual([true, true, true])
})
