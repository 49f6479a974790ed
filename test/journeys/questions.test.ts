import { arrive, enrol } from './support/arrivals.ts'
import { expect, runsScripts, test } from './support/journey.ts'
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
  writeQuestion,
} from './support/questions.ts'

// Whoever asks: from the question to a hello.

test('Kit asks, Noor answers, it helped, and a hello grows out of it', async ({ open }) => {
  test.slow()
  const [kit, noor] = [await open(), await open()]
  const [asker, name] = [await arrive(kit, 'Kit'), await arrive(noor, 'Noor')]
  await enrol(noor)
  const topic = await listTopic(await open())
  const title = oddTitle()

  await kit.goto('/questions')
  await lookAt(kit, 'questions')
  await kit.getByRole('main').getByRole('link', { name: 'Ask a question' }).click()
  await expectHeading(kit, 'Ask a question')
  await lookAt(kit, 'ask')
  await kit.getByLabel('Your question').fill(title)
  await press(kit, 'Ask')
  await expect(kit.getByRole('alert')).toContainText('Two things to put right')
  await expect(kit.getByLabel('Your question')).toHaveValue(title)
  await lookAt(kit, 'ask-mistake')
  await kit
    .getByLabel('What lies behind it')
    .fill('It is **wet** each time it rains:\n\n- at the edge\n- at noon')
  await kit.getByLabel('What is it about?').selectOption({ label: topic })
  await press(kit, 'Ask')
  await expectHeading(kit, title)
  await expect(kit.getByRole('main')).toContainText('Asked. You will be told when somebody answers.')
  await expect(kit.getByRole('listitem').filter({ hasText: 'at noon' })).toBeVisible()
  await expect(kit.getByLabel('Your answer')).toHaveCount(0)
  await lookAt(kit, 'question-asked')

  const path = new URL(kit.url()).pathname
  await noor.goto(path)
  await answerQuestion(noor, path, 'Turn the edge up by a hand, and it stays dry.')
  await lookAt(noor, 'question-answered')

  await openNews(kit, `${name} answered: ${title}`)
  await expectHeading(kit, title)
  await press(kit, 'This helped')
  const answer = answerSaying(kit, 'Turn the edge up')
  await expect(answer).toContainText('This helped you')
  await press(kit, 'Say thanks')
  await expect(answer).toContainText('Thanks from you')
  await lookAt(kit, 'question-helped')

  await answer.getByRole('link', { name: 'Say hello' }).click()
  await expectHeading(kit, `Say hello to ${name}`)
  await expect(kit.getByRole('main')).toContainText(title)
  await expect(kit.getByLabel('Topic', { exact: true }).locator('option:checked')).toHaveText(topic)
  await kit.getByLabel('Why you').fill('Your edge holds. I would like to see it drawn.')
  await press(kit, 'Send hello')
  await expectHeading(kit, `Hello with ${name}`)
  await noor.goto('/hellos')
  await noor.getByRole('list', { name: 'Waiting for you' }).getByRole('link', { name: asker }).click()
  await expectHeading(noor, `Hello with ${asker}`)
  await noor.getByRole('main').getByRole('link', { name: title }).click()
  await expectHeading(noor, title)
  await expect(answerSaying(noor, 'Turn the edge up')).toContainText('This helped Kit')
})

test('what was answered before comes while Noor types, or as a step before posting', async ({ open }, {
  project,
}) => {
  const [kit, noor] = [await open(), await open()]
  await arrive(kit, 'Kit')
  await arrive(noor, 'Noor')
  const topic = await listTopic(await open())
  const [one, two] = [oddWord(), oddWord()]
  const [title, again] = [`A ${one} under a ${two}?`, `Under ${two}, is it ${one}?`]
  const path = await askQuestion(kit, { title, topic })
  await answerQuestion(noor, path, 'As thick as a hand is wide.')

  await writeQuestion(noor, { title: again, topic })
  const before = noor.getByRole('list', { name: 'Answered before' })
  if (!runsScripts(project)) {
    await press(noor, 'Ask')
    await expect(noor.getByRole('main')).toContainText('This may have been answered already')
  }
  await expect(before.getByRole('link', { name: title })).toBeVisible()
  await lookAt(noor, 'ask-similar')
  await expect(noor.getByLabel('Your question')).toHaveValue(again)
  await expect(noor.getByLabel('What is it about?').locator('option:checked')).toHaveText(topic)
  await press(noor, 'Ask')
  await expectHeading(noor, again)

  // Whoever finds the answer there need not ask.
  await noor.goto(`/questions/new?title=${encodeURIComponent(again)}`)
  await before.getByRole('link', { name: title }).click()
  await expectHeading(noor, title)
})

test('asked quietly, the name is read by those alone who answer', async ({ open }) => {
  const [kit, noor] = [await open(), await open()]
  const asker = await arrive(kit, 'Kit')
  await arrive(noor, 'Noor')
  const topic = await listTopic(await open())
  const title = oddTitle()
  const path = await askQuestion(kit, { title, topic, quietly: true })
  await expect(kit.getByText('You asked quietly: your name')).toBeVisible()
  await lookAt(kit, 'question-quiet')

  await noor.goto(path)
  await expect(noor.getByRole('main')).not.toContainText(asker)
  const found = await searchQuestions(noor, title)
  await expect(found.getByRole('link', { name: title })).toBeVisible()
  await expect(found).not.toContainText(asker)
  await answerQuestion(noor, path, 'I did, twice, and in front of everybody.')
  await expect(noor.getByRole('main')).toContainText(asker)
})

test('Kit changes what was asked in two windows, and closes it', async ({ open }) => {
  const [kit, noor] = [await open(), await open()]
  await arrive(kit, 'Kit')
  await arrive(noor, 'Noor')
  const topic = await listTopic(await open())
  const title = oddTitle()
  const path = await askQuestion(kit, { title, topic })

  const other = await kit.context().newPage()
  for (const window of [kit, other]) {
    await window.goto(path)
    await window.getByRole('main').getByRole('link', { name: 'Change', exact: true }).click()
    await expectHeading(window, 'Change what you wrote')
  }
  await lookAt(kit, 'change')
  await kit.getByLabel('Your words').fill('The first one lasted a year.')
  await press(kit, 'Save')
  await expect(kit.getByText('Saved.', { exact: true })).toBeVisible()
  await other.getByLabel('Your words').fill('The second one is still there.')
  await press(other, 'Save')
  await expect(other.getByRole('main')).toContainText('nothing was saved')
  await expect(other.getByText('The first one lasted a year.')).toBeVisible()
  await expect(other.getByLabel('What you have just written')).toHaveValue('The second one is still there.')
  await lookAt(other, 'change-conflict')
  await other.getByLabel('What you have just written').fill('One lasted a year, one is still there.')
  await press(other, 'Save')
  await expectHeading(other, title)
  await expect(other.getByText('One lasted a year, one is still there.')).toBeVisible()

  await noor.goto(path)
  await noor.getByRole('main').getByRole('link', { name: 'changed' }).click()
  await expectHeading(noor, 'What it said before')
  await expect(noor.getByText('The first one lasted a year.')).toBeVisible()
  await lookAt(noor, 'said-before')

  await noor.goto(path)
  await noor.getByLabel('Your answer').fill('Longer than we do.')
  await kit.goto(path)
  await press(kit, 'Close')
  await expect(kit.getByText('Closed.', { exact: true })).toBeVisible()
  await lookAt(kit, 'question-closed')
  await press(noor, 'Answer')
  await expect(noor.getByRole('main')).toContainText('Nothing more can be written here, so nothing was sent.')
  await press(kit, 'Open again')
  await answerQuestion(noor, path, 'Longer than we do.')
})

test('sent twice, a question is asked once', async ({ page, open }) => {
  await arrive(page, 'Kit')
  const topic = await listTopic(await open())
  const title = oddTitle()
  await writeQuestion(page, { title, topic })
  await page.getByRole('main').getByRole('button', { name: 'Ask', exact: true }).dblclick()
  await expectHeading(page, title)
  const found = await searchQuestions(page, title)
  await expect(found.getByRole('link', { name: title, exact: true })).toHaveCount(1)
})
