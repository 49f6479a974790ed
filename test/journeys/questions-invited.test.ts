import type { Page } from '@playwright/test'
import { arrive, enrol } from './support/arrivals.ts'
import { expect, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'
import {
  answerQuestion,
  askQuestion,
  expectHeading,
  listTopic,
  oddTitle,
  openNews,
  press,
  teach,
} from './support/questions.ts'
import { callSweep, letHoursPass } from './support/time.ts'

// Whoever is asked, by the house after some hours and by staff after that.

test('Noor and Tom are asked after some hours: one passes, the other answers', async ({ open }) => {
  test.slow()
  const [kit, noor, tom] = [await open(), await open(), await open()]
  await arrive(kit, 'Kit')
  await arrive(noor, 'Noor')
  const name = await arrive(tom, 'Tom')
  const topic = await listTopic(await open())
  for (const mentor of [noor, tom]) await offer(mentor, topic)
  const title = oddTitle()
  const path = await askQuestion(kit, { title, topic })
  await letHoursPass(path, 5)
  await callSweep('route-unanswered')

  await openNews(noor, `Could you answer? ${title}`)
  await expectHeading(noor, title)
  const panel = noor.getByRole('region', { name: 'You were asked, Noor' })
  await expect(panel).toContainText(`Nobody has answered yet, and you teach ${topic}.`)
  await expect(panel).toContainText('One other person was asked as well.')
  await lookAt(noor, 'question-invited')
  await press(noor, 'Snooze')
  await expect(noor.getByRole('main')).toContainText('It comes back tomorrow, if nobody')
  await noor.goto(path)
  await press(noor, 'Pass')
  await expect(noor.getByRole('main')).toContainText('Passed. Nobody was told.')
  await expect(panel).toBeHidden()
  await expect(noor.getByLabel('Your answer')).toBeVisible()

  await tom.goto('/')
  await expect(tom.getByRole('heading', { name: 'Could you answer Kit?' })).toBeVisible()
  await expect(tom.getByRole('main')).toContainText(title)
  await lookAt(tom, 'today-asked')
  await tom.getByRole('main').getByRole('link', { name: 'Read and answer' }).click()
  await expectHeading(tom, title)
  await answerQuestion(tom, path, 'The one with the ladder in it.')
  await expect(tom.getByRole('region', { name: 'You were asked, Tom' })).toBeHidden()
  await openNews(kit, `${name} answered: ${title}`)
  await expectHeading(kit, title)
})

test('a question nobody could be asked stands with staff, who ask by hand once somebody came', async ({
  open,
}) => {
  test.slow()
  const [kit, noor, staff] = [await open(), await open(), await open()]
  await arrive(kit, 'Kit')
  const topic = await listTopic(staff)
  const title = oddTitle()
  const path = await askQuestion(kit, { title, topic })
  await letHoursPass(path, 5)
  await callSweep('route-unanswered')
  const withUs = staff
    .getByRole('list', { name: 'With you' })
    .getByRole('listitem')
    .filter({ hasText: title })
  await expect(async () => {
    await staff.goto('/staff/unanswered')
    await expect(withUs).toContainText('Nobody could be asked.', { timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await lookAt(staff, 'unanswered')
  await withUs.getByRole('link', { name: 'Ask mentors of this topic' }).click()
  await expectHeading(staff, 'Ask mentors of this topic')
  await expect(staff.getByText('Nobody can be asked just now.')).toBeVisible()
  await lookAt(staff, 'ask-mentors-nobody')

  const name = await arrive(noor, 'Noor')
  await offer(noor, topic)
  await staff.goto('/staff/unanswered')
  await withUs.getByRole('link', { name: 'Ask mentors of this topic' }).click()
  await expectHeading(staff, 'Ask mentors of this topic')
  const mentor = staff.getByRole('checkbox', { name })
  await expect(mentor).toBeChecked()
  await expect(staff.getByRole('main')).toContainText(`Teaches ${topic}`)
  await lookAt(staff, 'ask-mentors')
  await mentor.uncheck()
  await press(staff, 'Send')
  await expect(staff.getByRole('alert')).toContainText('Tick whom you would ask.')
  await staff.getByRole('checkbox', { name }).check()
  await press(staff, 'Send')
  await expectHeading(staff, title)
  await expect(staff.getByRole('main')).toContainText('Asked. Those who teach this')
  await staff.goto('/staff/unanswered')
  await expect(
    staff.getByRole('list', { name: 'With people who were asked' }).getByRole('link', { name: title }),
  ).toBeVisible()
  await openNews(noor, `Could you answer? ${title}`)
  await expect(noor.getByRole('region', { name: 'You were asked, Noor' })).toBeVisible()
})

async function offer(mentor: Page, topic: string) {
  await teach(mentor, topic)
  await enrol(mentor)
}

test('staff move a question, put two together, and take one out of sight', async ({ open }) => {
  test.slow()
  const [kit, noor, staff] = [await open(), await open(), await open()]
  await arrive(kit, 'Kit')
  await arrive(noor, 'Noor')
  const topic = await listTopic(staff)
  const [first, second] = [oddTitle(), oddTitle()]
  const into = await askQuestion(kit, { title: first, topic })
  const from = await askQuestion(noor, { title: second, topic })
  await answerQuestion(kit, from, 'Green, and never in May.')

  await staff.goto(into)
  await unfold(staff)
  await lookAt(staff, 'question-for-staff')
  const elsewhere = staff.getByRole('form', { name: 'What it is about' })
  await elsewhere.getByLabel('Topic', { exact: true }).selectOption({ index: 0 })
  const moved = await elsewhere.locator('option:checked').innerText()
  await press(elsewhere, 'Move')
  await expect(staff.getByText('Moved.', { exact: true })).toBeVisible()
  await expect(staff.getByRole('main').getByRole('link', { name: moved, exact: true })).toBeVisible()

  await staff.goto(from)
  await unfold(staff)
  const together = staff.getByRole('form', { name: 'Put together with another' })
  await press(together, 'Put together')
  await expect(staff.getByRole('alert')).toContainText('One thing to put right')
  await together.getByLabel('The other question’s address').fill(new URL(into, staff.url()).href)
  await press(together, 'Put together')
  await expectHeading(staff, first)
  await expect(staff.getByText('Green, and never in May.')).toBeVisible()
  await openNews(noor, `Your question stands with another now: ${first}`)
  await noor.goto(from)
  await expectHeading(noor, first)

  await press(staff, 'Take out of sight')
  await expect(staff.getByRole('button', { name: 'Show again' }).first()).toBeVisible()
  await lookAt(staff, 'question-out-of-sight')
  const answer = await noor.goto(into)
  expect(answer?.status()).toBe(404)
  await openNews(kit, 'Staff took something you wrote out of sight')
  await expect(kit.getByRole('main')).toContainText('out of sight')
  await staff.goto(into)
  await press(staff, 'Show again')
  await noor.goto(into)
  await expectHeading(noor, first)
})

const unfold = (staff: Page) => staff.getByRole('heading', { name: 'For staff', exact: true }).click()
