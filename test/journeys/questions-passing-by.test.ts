import { arrive } from './support/arrivals.ts'
import { expect, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'
import {
  answerQuestion,
  answerSaying,
  askQuestion,
  expectHeading,
  listTopic,
  oddTitle,
  oddWord,
  openNews,
  press,
  searchQuestions,
} from './support/questions.ts'

// Whoever comes by, and neither asked nor answered.

test('Tom finds an answer with a slip of the finger, says thanks, asks back, and follows the topic', async ({
  open,
}) => {
  test.slow()
  const [kit, noor, tom] = [await open(), await open(), await open()]
  await arrive(kit, 'Kit')
  await arrive(noor, 'Noor')
  const name = await arrive(tom, 'Tom')
  const topic = await listTopic(await open())
  const word = oddWord()
  const title = `${word} or ${oddWord()}?`
  const path = await askQuestion(kit, { title, topic })
  await answerQuestion(noor, path, 'Ours did, under leaves.')

  const found = await searchQuestions(tom, `${word.slice(0, 7)}${word.slice(8)}`)
  await expect(found.getByRole('link', { name: title })).toBeVisible()
  await lookAt(tom, 'questions-found')
  await tom.getByText('More filters').click()
  await tom.getByLabel('State').selectOption('unanswered')
  await tom.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(tom).toHaveURL(/state=unanswered/)
  await expect(tom.getByRole('link', { name: title })).toHaveCount(0)
  await tom.getByLabel('Words', { exact: true }).fill('')
  await tom.getByLabel('State').selectOption('answered')
  await tom.getByLabel('Topic', { exact: true }).selectOption({ label: topic })
  await tom.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(tom).toHaveURL(/state=answered/)
  await found.getByRole('link', { name: title }).click()
  await expectHeading(tom, title)

  const answer = answerSaying(tom, 'Ours did')
  await press(answer, 'Say thanks')
  await expect(answer).toContainText('Thanks from you')
  await answer.getByText('Comment', { exact: true }).click()
  await answer.getByLabel('Your comment').fill('Which leaves?')
  await press(answer, 'Send comment')
  await expect(answer.getByText('Which leaves?')).toHaveCount(1)
  await lookAt(tom, 'question-thanked')
  await openNews(noor, `Thanks from ${name}`)
  await openNews(noor, `${name} commented on what you wrote`)
  await expect(noor.getByText('Which leaves?')).toBeVisible()

  await answer.getByRole('link', { name: 'Report' }).first().click()
  await expectHeading(tom, 'Report')
  await lookAt(tom, 'question-report')
  await tom.getByLabel('What happened').fill('It is about my leaves.')
  await press(tom, 'Ask staff to look')
  await expect(tom.getByRole('main')).toContainText('Staff have been asked to look at it.')

  await tom.getByRole('main').getByRole('link', { name: topic, exact: true }).click()
  await expectHeading(tom, topic)
  await lookAt(tom, 'topic')
  await press(tom, 'Follow')
  await expect(tom.getByRole('button', { name: 'No longer follow' })).toBeVisible()
  const later = oddTitle()
  await askQuestion(kit, { title: later, topic })
  await tom.goto('/questions?follow=yes')
  await expect(found.getByRole('link')).toHaveCount(2)
})

test('a feed reader looks a topic up under the address that Tom made', async ({ page, open, request }) => {
  await arrive(page, 'Tom')
  const topic = await listTopic(await open())
  const word = oddWord()
  await askQuestion(page, { title: `${word} <b>&</b> ${oddWord()}?`, topic })
  await page.getByRole('main').getByRole('link', { name: topic, exact: true }).click()
  await press(page, 'Follow')
  await page.getByRole('main').getByRole('link', { name: 'In a feed reader' }).click()
  await expectHeading(page, 'In a feed reader')
  await press(page, 'Make an address')
  await lookAt(page, 'feed-address')
  const address = await page.getByRole('main').getByText('/feeds/').innerText()

  const feed = await request.get(address)
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain(`${word} &lt;b&gt;&amp;&lt;/b&gt; `)
  const again = { headers: { 'If-None-Match': feed.headers().etag ?? '' } }
  expect((await request.get(address, again)).status()).toBe(304)
  await press(page, 'Take it away')
  await expect(page.getByRole('button', { name: 'Make an address' })).toBeVisible()
  expect((await request.get(address)).status()).toBe(404)
})
