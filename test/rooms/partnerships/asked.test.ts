import { describe, expect, it } from 'vitest'
import { sendMessage } from '#hellos/talk/send-message.ts'
import type { PartnershipId } from '#map/ids.ts'
import { livePartnershipOf, readPartnership } from '#partnerships/access.ts'
import { logContact } from '#partnerships/contacts/log-contact.ts'
import { addLesson } from '#partnerships/lessons/add-lesson.ts'
import { sayHappened } from '#partnerships/meetings/holding/say-happened.ts'
import { takeSuggestionBack } from '#partnerships/trial/answer-suggestion.ts'
import { extendTrial, goOnTogether } from '#partnerships/trial/go-on.ts'
import { suggestTrial } from '#partnerships/trial/suggest-trial.ts'
import { askForDecisions, askQuietTrials, endUndecidedTrials } from '#partnerships/trial/sweep-trials.ts'
import { days, hours, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { postOffice } from '../notices/post.ts'
import { agreed, datesIn } from './meetings/plan.ts'
import { type Pair, pairOnTrial, talkingPair } from './pair.ts'

// What a trial asks its two while time goes by, and which of it still leaves by mail when an answer came first.

const test = openTestHouse()
const post = postOffice(test)
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)

type OnTrial = Pair & { partnership: PartnershipId }

const sweep = async () => {
  for (const run of [askForDecisions, askQuietTrials, endUndecidedTrials]) await perform(system, run)
  await test.settle()
}
const seen = (who: MemberViewer, { partnership }: OnTrial) =>
  readPartnership(test.house.look(who), partnership)
const pageOf = async (who: MemberViewer, { partnership }: OnTrial) =>
  (await (await signedIn(test, who.id)).get(`/partnerships/${partnership}`)).text
const told = (who: MemberViewer, like: string) =>
  test.query<{ body: string }>(
    'select body from notices.item where member = $1 and key like $2 order by at, id',
    [who.id, like],
  )
const heard = ({ maya, hello }: Pair) =>
  perform(maya, (act) => sendMessage(act, { hello, words: 'Still here.' }))
const extend = async ({ maya, ruth, partnership }: OnTrial) => {
  for (const one of [maya, ruth]) await perform(one, (act) => extendTrial(act, { partnership }))
}
/** Headlines that reached somebody by mail. */
const mailed = (who: MemberViewer) =>
  post.letters.filter(({ to }) => to === who.email).map(({ subject }) => subject)
/** At night nothing leaves; in the morning what still holds does. */
const night = () => test.clock.set(`${test.clock.now().toISOString().slice(0, 10)}T23:30:00Z`)
const morning = async () => {
  test.clock.pass(hours(9))
  await post.deliver()
}

describe('after an extension', () => {
  it('both are asked anew at its end, everywhere, and without the offer to extend', async () => {
    const pair = await pairOnTrial(test, { days: 30 })
    const { maya, ruth, partnership } = pair
    test.clock.pass(days(29))
    await heard(pair)
    test.clock.pass(days(1))
    await sweep()
    expect((await told(maya, `partnership/${partnership}/decision/%`))[0]?.body).toContain('extend it once')
    await extend(pair)
    test.clock.pass(days(25))
    await heard(pair)
    test.clock.pass(days(5))
    await sweep()
    for (const one of [maya, ruth]) {
      const asked = await told(one, `partnership/${partnership}/decision/%`)
      expect(asked).toHaveLength(2)
      expect(asked[1]?.body).not.toContain('extend')
      const { text } = await (await signedIn(test, one.id)).get('/')
      expect(text).toContain('Your trial has come to its end.')
      expect(text).not.toContain('extend it once')
    }
  })

  it('nobody is asked at once whether they are in touch', async () => {
    const pair = await pairOnTrial(test, { days: 30 })
    test.clock.pass(days(10))
    await sweep()
    expect((await seen(pair.maya, pair)).quietAskedAt).not.toBeNull()
    test.clock.pass(days(1))
    await extend(pair)
    await sweep()
    expect((await seen(pair.maya, pair)).quietAskedAt).toBeNull()
    test.clock.pass(days(10))
    await sweep()
    expect((await seen(pair.maya, pair)).quietAskedAt).not.toBeNull()
  })
})

describe('two who have just met', () => {
  it('are not called quiet, whether or not anybody has said so yet', async () => {
    const pair = await pairOnTrial(test, { days: 60 })
    const from = test.clock.now()
    const day = new Date(from.getTime() + days(9)).toISOString().slice(0, 10)
    const meeting = await agreed(test, pair, { startsLocal: `${day}T09:00` })
    test.clock.pass(days(12))
    await sweep()
    expect((await seen(pair.maya, pair)).quietAskedAt).toBeNull()
    const [date] = await datesIn(test, meeting)
    await perform(pair.maya, (act) => sayHappened(act, { meeting, date: date?.id as never, happened: true }))
    test.clock.pass(days(9))
    await sweep()
    expect((await seen(pair.maya, pair)).quietAskedAt).toBeNull()
    test.clock.pass(days(1))
    await sweep()
    expect((await seen(pair.maya, pair)).quietAskedAt).not.toBeNull()
  })

  it('are not ended while a date is unsettled, and are after it failed', async () => {
    const pair = await pairOnTrial(test, { days: 60 })
    test.clock.pass(days(10))
    await sweep()
    const day = new Date(test.clock.now().getTime() + days(1)).toISOString().slice(0, 10)
    const meeting = await agreed(test, pair, { startsLocal: `${day}T09:00` })
    await test.query('update hellos.hello set last_message_at = said_at where id = $1', [pair.hello])
    test.clock.pass(days(7))
    await sweep()
    expect(await livePartnershipOf(test.house.look(pair.maya), pair.hello)).toBeDefined()
    const [date] = await datesIn(test, meeting)
    await perform(pair.ruth, (act) => sayHappened(act, { meeting, date: date?.id as never, happened: false }))
    await sweep()
    expect(await livePartnershipOf(test.house.look(pair.maya), pair.hello)).toBeUndefined()
  })
})

describe('one tap', () => {
  it('answers the question on the page before any sweep, and takes it out of the mail', async () => {
    const pair = await pairOnTrial(test)
    test.clock.pass(days(10))
    night()
    await sweep()
    expect(await pageOf(pair.ruth, pair)).toContain('in touch?')
    test.clock.pass(minutes(1))
    const onDay = test.clock.now().toISOString().slice(0, 10)
    await perform(pair.maya, (act) =>
      logContact(act, { hello: pair.hello, onDay, channel: 'here', minutes: 0 }),
    )
    const page = await pageOf(pair.ruth, pair)
    expect(page).not.toContain('in touch?')
    expect(page).not.toContain('ends by itself')
    await morning()
    expect(mailed(pair.ruth).join()).not.toContain('in touch?')
  })
})

describe('a mail of the night', () => {
  it('asks nobody for a decision that both have made', async () => {
    const pair = await pairOnTrial(test, { days: 7 })
    test.clock.pass(days(7))
    night()
    await sweep()
    for (const one of [pair.maya, pair.ruth])
      await perform(one, (act) => goOnTogether(act, { partnership: pair.partnership }))
    await morning()
    expect(mailed(pair.maya).join()).not.toContain('How was it')
  })

  it('asks for a decision that is still open', async () => {
    const pair = await pairOnTrial(test, { days: 7 })
    test.clock.pass(days(7))
    night()
    await sweep()
    await morning()
    expect(mailed(pair.maya)).toContain('How was it with Ruth?')
  })

  it.each([true, false])(
    'brings what the other taught, unless they were blocked meanwhile: %s',
    async (blocked) => {
      const { maya, ruth, partnership } = await pairOnTrial(test)
      await test.settle()
      await post.deliver()
      night()
      await perform(ruth, (act) => addLesson(act, { partnership, taughtBy: 'me', words: 'Call once.' }))
      await test.settle()
      if (blocked) await perform(maya, (act) => block(act, ruth.id))
      await morning()
      expect(mailed(maya).some((subject) => subject.includes('something for you to try'))).toBe(!blocked)
    },
  )

  it.each(['stands', 'taken back', 'blocked'] as const)('brings a suggested trial: %s', async (became) => {
    const { maya, ruth, hello } = await talkingPair(test)
    await test.settle()
    await post.deliver()
    night()
    await perform(ruth, (act) =>
      suggestTrial(act, { hello, conversations: 3, days: 30, words: 'Shall we try?' }),
    )
    await test.settle()
    const [row] = await test.query<{ id: string }>(
      'select id from partnerships.suggestion where hello = $1 and done_at is null',
      [hello],
    )
    if (became === 'taken back')
      await perform(ruth, (act) => takeSuggestionBack(act, { hello, suggestion: row?.id as never }))
    if (became === 'blocked') await perform(maya, (act) => block(act, ruth.id))
    await morning()
    expect(mailed(maya).some((subject) => subject.includes('suggests a trial'))).toBe(became === 'stands')
  })
})
