import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import type { HelloId, PartnershipId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { logContact } from '#partnerships/contacts/log-contact.ts'
import { addLesson } from '#partnerships/lessons/add-lesson.ts'
import { pausePartnership } from '#partnerships/pausing/pause-partnership.ts'
import { setSuggestionAside } from '#partnerships/trial/answer-suggestion.ts'
import { extendTrial, goOnTogether } from '#partnerships/trial/go-on.ts'
import { suggestTrial } from '#partnerships/trial/suggest-trial.ts'
import { askForDecisions, askQuietTrials } from '#partnerships/trial/sweep-trials.ts'
import { days, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from '../hellos/two.ts'
import { activePair, openSuggestion, pairOnTrial, talkingPair } from '../partnerships/pair.ts'

const test = openTestHouse()
beforeEach(async () => {
  test.clock.set('2026-11-23T09:00:00Z')
  await addTopics(test)
})

const today = async (who: MemberViewer) => (await (await signedIn(test, who.id)).get('/')).html
/** What the one panel is about. */
const next = async (who: MemberViewer) => /Your next step<\/p><h2[^>]*>([^<]*)/.exec(await today(who))?.[1]

/** A row as JSON: what the table does not know is left out. */
const insert = (table: string, row: Record<string, unknown>) =>
  test.query(
    `insert into partnerships.${table} select * from jsonb_populate_record(null::partnerships.${table}, $1)`,
    [JSON.stringify(row)],
  )

interface Meeting {
  hello: HelloId
  partnership?: PartnershipId
  by: MemberViewer
  state: 'proposed' | 'agreed'
  /** In London, where both are in winter. */
  local: string
}

async function meeting({ hello: id, partnership, by, state, local }: Meeting): Promise<string> {
  const made = randomUUID()
  const [now, startsAt] = [test.clock.now(), `${local}:00Z`]
  await insert('meeting', {
    ...{ id: made, hello: id, partnership: partnership ?? null, by: by.id, state, starts_local: local },
    ...{ zone: 'Europe/London', minutes: 30, repeats: 'once', channel: 'phone', place: '', activity: '' },
    ...{ links: [], sequence: 0, round: 1, made_at: now, changed_at: now, starts_at: startsAt },
    agreed_at: state === 'agreed' ? now : null,
  })
  if (state === 'agreed')
    await insert('occurrence', {
      ...{ id: randomUUID(), meeting: made, local, starts_at: startsAt, minutes: 30, state: 'planned' },
      moved: false,
    })
  return made
}

const another = (id: string, by: MemberViewer, local: string) =>
  insert('move', {
    ...{ id: randomUUID(), meeting: id, by: by.id, starts_local: local, zone: 'Europe/London', minutes: 30 },
    ...{ starts_at: `${local}:00Z`, channel: 'phone', place: '', proposed_at: test.clock.now() },
  })

describe('a trial', () => {
  it('is suggested to Maya, who reads it on Today; set aside it is gone, and Ruth is told nothing', async () => {
    const { maya, ruth, hello: id } = await talkingPair(test)
    await test.house.perform(ruth, (act) =>
      suggestTrial(act, { hello: id, conversations: 3, days: 30, words: 'Shall we try?' }),
    )
    expect(await next(maya)).toBe('Ruth suggests a trial')
    expect(await today(maya)).toContain('Shall we try?')
    expect(await today(ruth)).not.toContain('suggests a trial')
    const suggestion = await openSuggestion(test, id)
    await test.house.perform(maya, (act) => setSuggestionAside(act, { hello: id, suggestion }))
    expect(await today(maya)).not.toContain('suggests a trial')
  })

  it('asks for a first meeting, until one is proposed, planned, or the two have talked', async () => {
    const { maya, ruth, hello: id, partnership } = await pairOnTrial(test)
    expect(await next(maya)).toBe('Plan a meeting with Ruth')
    expect(await today(maya)).toContain('On trial: three conversations left')
    await meeting({ hello: id, partnership, by: maya, state: 'proposed', local: '2026-11-26T19:00' })
    expect(await next(maya)).not.toBe('Plan a meeting with Ruth')
    expect(await next(ruth)).toBe('Maya suggests a time to meet')
    await test.query('delete from partnerships.meeting where hello = $1', [id])
    await test.house.perform(maya, (act) =>
      logContact(act, { hello: id, onDay: '2026-11-23', channel: 'text', minutes: 0 }),
    )
    expect(await next(ruth)).not.toBe('Plan a meeting with Maya')
    test.clock.pass(days(14))
    expect(await next(ruth)).toBe('Plan a meeting with Maya')
  })

  it('asks whoever has not said whether to go on, in words that fit what the other said', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test, { days: 7 })
    await test.house.perform(ruth, (act) => extendTrial(act, { partnership }))
    expect(await next(maya)).toBe('Ruth would like some more time')
    await test.query('update partnerships.partnership set extension_by = null where id = $1', [partnership])
    test.clock.pass(days(7))
    await test.house.perform(system, askForDecisions)
    expect(await next(maya)).toBe('How was it with Ruth?')
    await test.house.perform(ruth, (act) => goOnTogether(act, { partnership }))
    expect(await next(maya)).toBe('Ruth would like to go on together')
    expect(await next(ruth)).not.toBe('How was it with Maya?')
  })

  it('asks whether the two are in touch, and one tap on Today answers', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    test.clock.pass(days(10))
    await test.house.perform(system, askQuietTrials)
    expect(await next(maya)).toBe('Are you and Ruth in touch?')
    const browser = await signedIn(test, maya.id)
    test.clock.pass(minutes(1))
    expect((await browser.post(to('partnershipInTouch', { partnership }))).status).toBe(303)
    expect(await today(ruth)).not.toContain('in touch?')
  })
})

describe('a meeting', () => {
  it('waits to be agreed by the other, stands under its partnership once agreed, and is asked about after', async () => {
    const { maya, ruth, hello: id, partnership } = await activePair(test)
    const made = { hello: id, partnership, by: ruth, local: '2026-11-26T19:00' } as const
    await meeting({ ...made, state: 'proposed' })
    expect(await next(maya)).toBe('Ruth suggests a time to meet')
    expect(await today(ruth)).not.toContain('suggests a time to meet')
    await test.query('delete from partnerships.meeting where hello = $1', [id])
    const agreed = await meeting({ ...made, state: 'agreed' })
    expect(await today(maya)).toMatch(
      /Next: <time[^>]*>Thursday<\/time> at <time[^>]*>19:00<\/time>, by phone/,
    )
    await another(agreed, maya, '2026-11-27T08:30')
    expect(await next(ruth)).toBe('Maya suggests another time')
    await test.query('delete from partnerships.move')
    test.clock.set('2026-11-26T19:31:00Z')
    expect(await next(maya)).toBe('Did you and Ruth meet?')
    await test.query(
      'insert into partnerships.confirmation (occurrence, member, happened, said_at) select id, $1, true, $2 from partnerships.occurrence',
      [maya.id, test.clock.now()],
    )
    expect(await next(maya)).not.toBe('Did you and Ruth meet?')
    expect(await next(ruth)).toBe('Did you and Maya meet?')
  })

  it('suggested in a conversation waits on Today too, while it is still to come', async () => {
    const ana = await addPartner(test, { name: 'Ana Costa' })
    const omar = await addPartner(test, { name: 'Omar Haddad' })
    const at = new Date('2026-11-25T12:00:00Z')
    const id = await hello(test, ana, omar, { proposal: { kind: 'call', at, where: '', minutes: 20 } })
    await test.house.perform(omar, (act) => acceptHello(act, { hello: id }))
    expect(await next(omar)).toBe('Ana suggests a time to meet')
    expect(await today(ana)).not.toContain('suggests a time to meet')
    test.clock.set('2026-11-25T12:00:01Z')
    expect(await today(omar)).not.toContain('suggests a time to meet')
  })
})

describe('a partnership', () => {
  it('shows the learner what is to be looked at again on its day, as the learner’s clock has it', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await test.house.perform(ruth, (act) =>
      addLesson(act, {
        partnership,
        taughtBy: 'me',
        words: 'Ask who lived here first',
        lookAgainOn: '2026-11-25',
      }),
    )
    expect(await next(maya)).toBe('Plan a meeting with Ruth')
    test.clock.set('2026-11-25T00:30:00Z')
    expect(await next(maya)).toBe('How did it go with what Ruth taught you?')
    expect(await today(ruth)).not.toContain('How did it go')
    expect(await today(ruth)).toContain('One lesson between you and Maya')
    await test.house.perform(maya, (act) => pausePartnership(act, { partnership, until: undefined }))
    expect(await today(maya)).not.toContain('How did it go')
    expect(await today(maya)).toContain('Having a pause')
    expect(await next(maya)).not.toBe('Plan a meeting with Ruth')
  })

  it('says that the other has signed, and waits for nothing on its account', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    const write = (version: number, often: string | null) =>
      test.query(
        `insert into partnerships.agreement (partnership, version, policy_version, often_per, saved_by, saved_at)
         values ($1, $2, 1, $3, $4, $5)`,
        [partnership, version, often, ruth.id, test.clock.now()],
      )
    const sign = (version: number, who: MemberViewer) =>
      test.query('insert into partnerships.signature values ($1, $2, $3, $4)', [
        partnership,
        version,
        who.id,
        test.clock.now(),
      ])
    await write(1, 'week')
    expect(await today(maya)).not.toContain('has signed')
    await sign(1, ruth)
    expect(await next(maya)).toBe('Ruth has signed your agreement')
    expect(await today(ruth)).not.toContain('has signed')
    await sign(1, maya)
    expect(await today(maya)).not.toContain('has signed')
    // A pair that talks as needed has said so, and is asked for no plan.
    expect(await next(maya)).toBe('Plan a meeting with Ruth')
    await write(2, 'as_needed')
    expect(await next(maya)).not.toBe('Plan a meeting with Ruth')
  })

  it('comes after a hello that waits, and whoever has both finds the other under its heading', async () => {
    const { maya, hello: id, partnership } = await activePair(test)
    await meeting({ hello: id, partnership, by: maya, state: 'agreed', local: '2026-11-23T08:00' })
    const ivy = await addPartner(test, { name: 'Ivy Chan' })
    await hello(test, ivy, maya)
    expect(await next(maya)).toBe('Ivy says hello')
    expect(await today(maya)).toMatch(/Also waiting for you[\s\S]*Did you and Ruth meet\?/)
  })
})
