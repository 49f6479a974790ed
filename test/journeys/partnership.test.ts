import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { helloBetween, say } from './support/hellos.ts'
import { expect, type OpenBrowser, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'

// What two people make of a conversation, to its kind end: told once with everything Bothways has for it, and once by two
// who do it all elsewhere.

/** Presses a button and waits until what it does is done: the other may look the moment after. */
async function press(page: Page, name: string) {
  const done = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && !answer.url().endsWith('/read'),
  )
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
  await done
}
const follow = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
const heading = (page: Page, text: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(text)

/** Kit and Noor, who talk and have agreed to a trial; each on the page of what they have. */
async function pairOnTrial(open: OpenBrowser) {
  const pair = await helloBetween(open, 'Kit', 'Noor')
  const { sender: kit, receiver: noor, asker, name, path } = pair
  await press(noor, 'Accept')
  await say(noor, 'Gladly. Shall we try it for some weeks?')
  await kit.goto(path)
  await follow(kit, 'Suggest a trial')
  await heading(kit, 'Suggest a trial')
  await kit.getByLabel('How many conversations').fill('99')
  await press(kit, 'Suggest a trial')
  await expect(kit.getByRole('alert')).toContainText('One thing to put right')
  await kit.getByLabel('How many conversations').fill('2')
  await kit.getByLabel(/^A word to/).fill('Two goes, and we each say honestly.')
  await press(kit, 'Suggest a trial')
  await expect(kit.getByText('You suggested a trial', { exact: false })).toBeVisible()
  await noor.goto(path)
  await expect(noor.getByText('Two goes, and we each say honestly.')).toBeVisible()
  await lookAt(noor, 'trial-suggested')
  await press(noor, 'Agree to the trial')
  await heading(noor, `${asker} and you`)
  const place = new URL(noor.url()).pathname
  await kit.goto(place)
  await heading(kit, `${name} and you`)
  return { ...pair, kit, noor, place }
}

test('Kit and Noor try it, agree, meet, teach, go on, pause, and end kindly', async ({ open }) => {
  test.slow()
  const { kit, noor, place, asker } = await pairOnTrial(open)
  await lookAt(kit, 'partnership-trial')

  await agree(noor, kit, place)
  await meet(kit, noor, place)
  await teach(kit, noor, place, asker.split(' ')[0] ?? '')

  await noor.goto(place)
  await press(noor, 'Go on together')
  await kit.goto(place)
  await press(kit, 'Go on together')
  await expect(kit.getByText('You go on together.', { exact: true })).toBeVisible()
  await lookAt(kit, 'partnership-active')

  await kit.getByText('Pause', { exact: true }).first().click()
  await press(kit, 'Pause')
  await noor.goto(place)
  await press(noor, 'Resume')
  await expect(noor.getByText('It goes on.', { exact: true })).toBeVisible()

  await follow(noor, 'End kindly')
  await lookAt(noor, 'end-kindly')
  await press(noor, 'End kindly')
  await kit.goto(place)
  for (const page of [kit, noor])
    await expect(page.getByText('This has come to an end.', { exact: false })).toBeVisible()
  await kit.getByLabel('One thing you take along').fill('To begin with the roof.')
  await press(kit, 'Save')
  await noor.goto(place)
  await expect(noor.getByText('To begin with the roof.', { exact: false })).toBeVisible()
  await lookAt(noor, 'partnership-ended')
})

/** Fills some blanks and leaves others; both sign the same version. */
async function agree(one: Page, other: Page, place: string) {
  await one.goto(`${place}/agreement`)
  await heading(one, 'Our agreement')
  await one.getByLabel('Goals', { exact: true }).fill('To get one wet roof through the committee.')
  await one.getByLabel('What I teach', { exact: true }).fill('Reading a fee proposal.')
  await press(one, 'Save')
  await lookAt(one, 'agreement')
  await press(one, 'Sign')
  await other.goto(`${place}/agreement`)
  await expect(other.getByLabel('What I learn', { exact: true })).toHaveValue('Reading a fee proposal.')
  await press(other, 'Sign')
  await one.goto(place)
  await expect(one.getByRole('main')).toContainText('both signed')
}

/** A meeting every week, agreed by the other, and its file for the calendar. */
async function meet(one: Page, other: Page, place: string) {
  await one.goto(place)
  await follow(one, 'Plan a meeting')
  await one.getByLabel('When', { exact: true }).fill(nextWeek())
  await one.getByLabel('How often', { exact: true }).selectOption('weekly')
  await one.getByLabel('Where, or a link').fill('The bench by the lock')
  await lookAt(one, 'plan-a-meeting')
  await press(one, 'Propose')
  await other.goto(place)
  await press(other, 'Agree')
  await one.goto(place)
  await expect(one.getByRole('main')).toContainText('The bench by the lock')
  await lookAt(one, 'partnership-meeting')
  const file = await calendarFile(one)
  expect(file).toContain('BEGIN:VCALENDAR')
  expect(file).toMatch(/RRULE:FREQ=WEEKLY/)
  expect(file).toContain('BEGIN:VTIMEZONE')
}

/** A week from now at half past twelve, as a browser's field has it. */
const nextWeek = (): string => `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}T12:30`

async function calendarFile(page: Page): Promise<string> {
  await follow(page, 'All dates')
  const download = page.waitForEvent('download')
  await follow(page, 'Calendar file')
  return readFileSync(await (await download).path(), 'utf8')
}

/** What became of a lesson, from the line under it. */
async function itWorks(page: Page, place: string) {
  await page.goto(place)
  const works = page.getByRole('main').getByRole('button', { name: 'Works for me', exact: true })
  if (!(await works.isVisible())) await page.getByText('How did it go?', { exact: true }).click()
  await press(page, 'Works for me')
}

/** Something to try, taught by the other; it works. */
async function teach(learner: Page, teacher: Page, place: string, learnerName: string) {
  await teacher.goto(place)
  await follow(teacher, 'Add something to try')
  await teacher.getByLabel(`I taught ${learnerName}`).check()
  await teacher.getByLabel('What to try').fill('Open with who has lived there longest')
  await press(teacher, 'Add something to try')
  await learner.goto(place)
  await expect(learner.getByText('Open with who has lived there longest').first()).toBeVisible()
  await lookAt(learner, 'partnership-lesson')
  await itWorks(learner, place)
  await learner.goto(place)
  await expect(learner.getByRole('main')).toContainText('in use')
  await lookAt(learner, 'partnership-applied')
}

test('two who never write here and never meet reach a lesson that works, and a kind end', async ({
  open,
}) => {
  const { sender: kit, receiver: noor, path, name, asker } = await helloBetween(open, 'Kit', 'Noor')
  await press(noor, 'Accept')
  await logContact(noor, path, 'email')
  await kit.goto(path)
  await follow(kit, 'Suggest a trial')
  await press(kit, 'Suggest a trial')
  await expect(kit.getByText('You suggested a trial', { exact: false })).toBeVisible()
  await noor.goto(path)
  await press(noor, 'Agree to the trial')
  await heading(noor, `${asker} and you`)
  const place = new URL(noor.url()).pathname
  await logContact(kit, path, 'text')
  await heading(kit, `${name} and you`)
  await follow(kit, 'Add something to try')
  await kit.getByLabel(/ taught me$/).check()
  await kit.getByLabel('What to try').fill('Write the fee before the drawing')
  await press(kit, 'Add something to try')
  await itWorks(kit, place)
  await noor.goto(place)
  await expect(noor.getByRole('main')).toContainText('in use')
  await press(noor, 'Go on together')
  await kit.goto(place)
  await press(kit, 'Go on together')
  // The page before it has the same link: one followed there is lost when the next page arrives.
  await expect(kit.getByText('You go on together.', { exact: true })).toBeVisible()
  await follow(kit, 'End kindly')
  await heading(kit, 'End kindly')
  await press(kit, 'End kindly')
  await noor.goto(place)
  await expect(noor.getByText('This has come to an end.', { exact: false })).toBeVisible()
})

async function logContact(page: Page, path: string, channel: string) {
  await page.goto(`${path}/contact`)
  await heading(page, 'Log a contact')
  await page.getByLabel('How', { exact: true }).selectOption(channel)
  await press(page, 'Log a contact')
  await expect(page.getByText('Logged. It counts like a meeting.', { exact: true })).toBeVisible()
}
