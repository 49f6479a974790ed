import type { Page } from '@playwright/test'
import { arrive, comeAs, enrol, openProfile, searchFor } from './support/arrivals.ts'
import { guide, veteran } from './support/cast.ts'
import { expectOnce, helloBetween, openHello, say, whyYou, writeHello } from './support/hellos.ts'
import { expect, runsScripts, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'
import { callSweep, letDaysPass } from './support/time.ts'

const closedKindly = 'This hello has closed. Weeks are full, and that says nothing about either of you.'

test('a veteran says hello, Noor asks first and accepts, they talk, and it ends kindly', async ({ open }, {
  project,
}) => {
  const [sender, receiver] = [await open(), await open()]
  const name = await arrive(receiver, 'Noor')
  await enrol(receiver)

  await comeAs(sender, veteran)
  await lookAround(sender)
  await openProfile(sender, name)
  await sendAfterAMistake(sender, name)

  await receiver.goto('/hellos')
  await lookAt(receiver, 'hellos')
  await openHello(receiver, 'Waiting for you', veteran)
  await expect(receiver.getByText(whyYou)).toBeVisible()
  await lookAt(receiver, 'hello-waiting')
  await receiver.getByRole('button', { name: 'Ask first' }).click()
  await say(receiver, 'Gladly. Which roof was it?')
  await openHello(sender, 'Waiting for them', name)
  await expectOnce(sender, 'Gladly. Which roof was it?')
  await say(sender, 'The one behind the station.')
  await receiver.reload()
  await expectOnce(receiver, 'The one behind the station.')
  await receiver.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(
    receiver.getByText(`You are talking. ${veteran.split(' ')[0]} has been told.`, { exact: true }),
  ).toBeVisible()

  await sender.reload()
  if (runsScripts(project)) await talkLive(sender, receiver)
  else await talkByTurns(sender, receiver)
  await lookAt(receiver, 'conversation')
  await endKindly(sender, receiver)
})

async function lookAround(page: Page) {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await lookAt(page, 'today')
  await page.goto('/people')
  await lookAt(page, 'people')
  await openProfile(page, guide)
  await lookAt(page, 'profile')
}

/** First without what it is about: the rest of what was written stays. */
async function sendAfterAMistake(page: Page, name: string) {
  await writeHello(page, name)
  await lookAt(page, 'say-hello')
  await page.getByLabel('Topic', { exact: true }).selectOption({ index: 0 })
  await page.getByRole('button', { name: 'Send hello' }).click()
  await expect(page.getByRole('alert')).toContainText('One thing to put right')
  await expect(page.getByLabel('Why you')).toHaveValue(whyYou)
  await page.getByLabel('Why you').fill('')
  await page.getByRole('button', { name: 'Send hello' }).click()
  await expect(page.getByRole('alert')).toContainText('Two things to put right')
  await page.getByLabel('Topic', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Why you').fill(whyYou)
  await page.getByRole('button', { name: 'Send hello' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello with ${name}`)
}

async function talkLive(sender: Page, receiver: Page) {
  let loads = 0
  sender.on('load', () => loads++)
  const field = sender.getByLabel('Message', { exact: true })
  await field.fill('I was about to say')
  await say(receiver, 'Then I know it from the train.')
  await expectOnce(sender, 'Then I know it from the train.')
  await expect(field).toHaveValue('I was about to say')
  expect(loads).toBe(0)

  await say(sender, 'I was about to say the same.')
  await expectOnce(receiver, 'I was about to say the same.')
  // Each browser has by now heard of its own words from the stream as well.
  for (const page of [sender, receiver]) {
    await expectOnce(page, 'Then I know it from the train.')
    await expectOnce(page, 'I was about to say the same.')
  }
  await sender.reload()
  await expectOnce(sender, 'I was about to say the same.')
}

async function talkByTurns(sender: Page, receiver: Page) {
  await say(receiver, 'Then I know it from the train.')
  await sender.reload()
  await expectOnce(sender, 'Then I know it from the train.')
  await say(sender, 'I was about to say the same.')
  await receiver.reload()
  await expectOnce(receiver, 'I was about to say the same.')
}

async function endKindly(page: Page, other: Page) {
  await page.getByRole('button', { name: 'End kindly' }).click()
  await expect(page.getByText('Ended. Nothing more is asked of you.', { exact: true })).toBeVisible()
  await other.reload()
  for (const reader of [page, other]) {
    await expect(reader.getByText('This conversation has ended.')).toBeVisible()
    await expectOnce(reader, 'Then I know it from the train.')
    await expect(reader.getByRole('button', { name: 'Send', exact: true })).toHaveCount(0)
  }
}

test('not now is told to nobody: Kit sees it waiting as before', async ({ open }) => {
  const { sender, receiver, name } = await helloBetween(open, 'Kit', 'Noor')
  const before = await sender.getByRole('main').innerText()
  await receiver.getByRole('button', { name: 'Not now' }).click()
  await expect(receiver.getByRole('heading', { level: 1 })).toHaveText('Hellos')
  await expect(receiver.getByText('Done. Nobody was told.', { exact: true })).toBeVisible()

  await sender.reload()
  expect(await sender.getByRole('main').innerText()).toBe(before)
  await openHello(sender, 'Waiting for them', name)
  await sender.getByRole('button', { name: 'Withdraw' }).click()
  await expect(sender.getByText('You withdrew this hello.')).toBeVisible()
})

test('a hello that Kit withdraws is gone from the other side', async ({ open }) => {
  const { sender, receiver, asker, path } = await helloBetween(open, 'Kit', 'Noor')
  await sender.getByRole('button', { name: 'Withdraw' }).click()
  await expect(sender.getByText('You withdrew this hello.')).toBeVisible()
  const answer = await receiver.goto(path)
  expect(answer?.status()).toBe(410)
  await expect(receiver.getByText('This hello was taken back by whoever wrote it.')).toBeVisible()
  await receiver.goto('/hellos')
  await expect(receiver.getByRole('main').getByRole('link', { name: asker })).toHaveCount(0)
})

test('a hello that nobody answers closes after a week, in words that blame nobody', async ({ open }) => {
  const { sender, receiver, asker, name, path } = await helloBetween(open, 'Kit', 'Noor')
  await letDaysPass(path, 3)
  await sender.reload()
  await expect(sender.getByText('Three days have passed', { exact: false })).toBeVisible()

  await letDaysPass(path, 4)
  await sender.reload()
  await expect(sender.getByText(closedKindly)).toBeVisible()
  await expect(sender.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
  await lookAt(sender, 'hello-closed')
  // The other still has the letter before them as it was.
  await receiver.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(receiver.getByRole('main')).toContainText('This hello has closed in the meantime')
  await receiver.goto('/hellos')
  await expect(receiver.getByRole('list', { name: 'Waiting for you' })).toHaveCount(0)
  await openHello(receiver, 'Earlier', asker)
  await expect(receiver.getByText(closedKindly)).toBeVisible()

  await callSweep('expire-hellos')
  await callSweep('expire-hellos')
  const news = `The hello between you and ${name.split(' ')[0]} has closed`
  await expect(async () => {
    await sender.goto('/inbox')
    await expect(sender.getByText(news)).toHaveCount(1, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
})

test('a block while the hello waits is told to nobody, and Kit sees it waiting as before', async ({
  open,
}) => {
  const { sender, receiver, asker } = await helloBetween(open, 'Kit', 'Noor')
  const before = await sender.getByRole('main').innerText()
  await receiver.getByRole('main').getByRole('link', { name: 'Block' }).click()
  await receiver.getByRole('main').getByRole('button', { name: 'Block' }).click()
  await expect(receiver.getByRole('list', { name: 'People I blocked' })).toContainText(asker)
  // What follows from a block is done by a job, which may come after the next page.
  await expect(async () => {
    await receiver.goto('/hellos')
    await expect(receiver.getByRole('list', { name: 'Waiting for you' })).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 20_000 })

  await sender.reload()
  expect(await sender.getByRole('main').innerText()).toBe(before)
})

test('after a block the thread reads as ended, and neither finds the other', async ({ open }) => {
  const { sender, receiver, asker, name } = await helloBetween(open, 'Kit', 'Noor')
  await receiver.getByRole('button', { name: 'Accept', exact: true }).click()
  await say(receiver, 'Welcome.')
  await receiver.getByRole('main').getByRole('link', { name: 'Block' }).click()
  await receiver.getByRole('main').getByRole('button', { name: 'Block' }).click()
  await expect(receiver.getByRole('list', { name: 'People I blocked' })).toContainText(asker)

  // What follows from a block is done a moment later; until then nobody can write.
  await expect(async () => {
    await sender.reload()
    await expect(sender.getByText('This conversation has ended.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(sender.getByRole('button', { name: 'Send', exact: true })).toHaveCount(0)
  await expectOnce(sender, 'Welcome.')
  await searchFor(sender, name)
  await expect(sender.getByRole('main').getByRole('link', { name, exact: true })).toHaveCount(0)
})
