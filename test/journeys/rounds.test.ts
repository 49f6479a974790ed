import type { Page } from '@playwright/test'
import { arrive, enrol } from './support/arrivals.ts'
import { expect, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'
import { listTopic, openNews, press, teach } from './support/questions.ts'

test('Grace makes a round, forbids a pair and takes it back, and sends it; with two yeses a conversation opens', async ({
  open,
}) => {
  test.slow()
  const [ruth, maya, grace] = [await open(), await open(), await open()]
  const [helper, seeker] = [await arrive(ruth, 'Ruth'), await arrive(maya, 'Maya')]
  const topic = await listTopic(grace)
  await teach(ruth, topic)
  await learn(maya, topic)
  for (const page of [ruth, maya]) await enrol(page)

  await grace.goto('/staff')
  await grace.getByRole('main').getByRole('link', { name: 'Rounds', exact: true }).click()
  await expect(grace.getByRole('heading', { level: 1 })).toHaveText('Rounds')
  const form = grace.getByRole('form', { name: 'A new round' })
  if (!(await form.isVisible())) await grace.getByRole('heading', { name: 'A new round' }).click()
  await lookAt(grace, 'rounds')
  await form.getByLabel('Name').fill(`About ${topic}`)
  await form.getByLabel('Would like to learn').selectOption({ label: topic })
  await press(grace, 'See proposals')
  await expect(grace.getByRole('heading', { level: 1 })).toHaveText(`About ${topic}`)
  const pair = grace.getByRole('heading', { name: `${helper} and ${seeker}`, exact: true })
  await expect(pair).toBeVisible()
  await expect(grace.getByText(`Ruth could teach Maya ${topic}.`)).toBeVisible()
  await expect(
    grace.getByText(/These proposals add up to .* that any choice of pairs could reach/),
  ).toBeVisible()
  await lookAt(grace, 'round')

  await press(grace, 'Forbid this pair')
  await expect(grace.getByText('Forbidden. Run the round again')).toBeVisible()
  await press(grace, 'Run again')
  await expect(grace.getByText('Worked out from how everybody stands now.')).toBeVisible()
  await expect(pair).toBeHidden()
  await press(grace, 'Take back')
  await press(grace, 'Run again')
  await expect(pair).toBeVisible()

  await press(grace, 'Send one proposal')
  await expect(grace.getByText('One of one pair has been asked.')).toBeVisible()
  await lookAt(grace, 'round-sent')
  await openNews(ruth, 'Would you be happy to meet Maya?')
  await press(ruth, 'Happy to')
  await openNews(maya, 'Ruth would be happy to meet you')
  await press(maya, 'Happy to')
  await expect(maya.getByLabel('Message', { exact: true })).toBeVisible()
})

/** Says openly that one would like to learn a topic. */
async function learn(page: Page, topic: string): Promise<void> {
  await page.goto('/welcome/learn')
  await page.getByLabel('Something else').fill(topic)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('group', { name: topic })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('group', { name: topic })).toBeHidden()
}
