import { beforeEach, describe, expect, it } from 'vitest'
import { endHello } from '#hellos/answering/end-hello.ts'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { cancelMeeting } from '#partnerships/meetings/cancelling/cancel-meeting.ts'
import { type Browser, signedIn } from '../../../support/browser.ts'
import { openTestHouse } from '../../../support/house.ts'
import { activePair, talkingPair } from '../pair.ts'
import { agreed, datesIn, openMove, propose } from './plan.ts'

// What the two read and press, without a script.

const test = openTestHouse()
beforeEach(() => test.clock.set('2026-11-23T09:00:00Z'))

const go = async (as: Browser, path: string, form?: Record<string, string>) => {
  const posted = await as.post(path, form)
  return posted.status === 303 ? as.get(posted.location) : posted
}
const plan = {
  at: '2026-11-26T19:00',
  ...{ minutes: '20', channel: 'phone', place: '', repeats: 'once', until: '', activity: '', links: '' },
}

describe('two who go on together', () => {
  it('plan, agree, move, meet and say so', async () => {
    const { maya, ruth, partnership, hello } = await activePair(test)
    const [asMaya, asRuth] = [await signedIn(test, maya.id), await signedIn(test, ruth.id)]
    const page = `/partnerships/${partnership}`
    expect((await asMaya.get(page)).html).toMatch(/href="\/hellos\/[^"]+\/meeting"[^>]*>.*Plan a meeting/s)
    const form = await asMaya.get(`/hellos/${hello}/meeting`)
    expect(form.text).toContain('Plan a meeting')
    // By default what costs least: twenty minutes, from wherever one is.
    expect(form.html).toMatch(/name="minutes"[^>]*value="20"|value="20"[^>]*name="minutes"/)
    expect(form.html).toMatch(/<option value="video" selected/)
    const proposed = await go(asMaya, `/hellos/${hello}/meeting`, plan)
    expect(proposed.text).toContain('It waits for Ruth')
    const seen = await asRuth.get(page)
    expect(seen.text).toContain('Maya would like to meet Thursday at 19:00 , by phone')
    expect(seen.html).toMatch(/>\s*Agree\s*</)
    expect(seen.html).toMatch(/>\s*Another time\s*</)
    const id = /\/meetings\/([0-9a-f-]+)\/agreement/.exec(seen.html)?.[1]
    const counter = await asRuth.get(`/meetings/${id}/another-time`)
    expect(counter.html).toContain('value="2026-11-26T19:00"')
    await go(asRuth, `/meetings/${id}/another-time`, { ...plan, at: '2026-11-27T18:30', round: '1' })
    const agreed = await go(asMaya, `/meetings/${id}/agreement`, { round: '2' })
    expect(agreed.text).toContain('Agreed. It is on its way into both calendars.')
    const next = await asMaya.get(page)
    expect(next.text).toContain('Next meeting Friday at 18:30 , by phone')
    expect(next.text).toMatch(/Next Friday/)
    const date = /\/dates\/([0-9a-f-]+)\/move/.exec(next.html)?.[1]
    const asked = await go(asRuth, `/meetings/${id}/dates/${date}/move`, {
      ...{ at: '2026-11-28T10:00', minutes: '30', channel: 'video', place: '' },
    })
    expect(asked.text).toContain('You asked for another time: on Saturday at 10:00, 30 minutes, by video.')
    const move = /\/moves\/([0-9a-f-]+)\/agreement/.exec((await asMaya.get(page)).html)?.[1]
    await go(asMaya, `/meetings/${id}/moves/${move}/agreement`)
    test.clock.set('2026-11-28T10:40:00Z')
    const after = await asRuth.get(page)
    expect(after.text).toContain('Did you and Maya meet today at 10:00?')
    expect(after.html).toMatch(/>\s*It happened\s*</)
    expect(after.html).toMatch(/>\s*It did not happen\s*</)
    const wrong = await asRuth.post(`/meetings/${id}/dates/${date}/happened`, { minutes: 'many' })
    expect([wrong.status, wrong.html.includes('value="many"')]).toEqual([422, true])
    await go(asRuth, `/meetings/${id}/dates/${date}/happened`, { minutes: '35' })
    await go(asMaya, `/meetings/${id}/dates/${date}/happened`, { minutes: '40' })
    const past = await asMaya.get(page)
    expect(past.text).toContain('You and Ruth met by video for 35 minutes.')
    const notes = await go(asMaya, `/meetings/${id}/dates/${date}/notes`, {
      which: 'shared',
      shared: 'The plan.',
    })
    expect(notes.text).toContain('You and Ruth can read this.')
    expect(notes.text).toContain('Today at 10:00 , by video')
    expect(notes.text).toContain('Only you can read this.')
    expect((await asRuth.get(`/meetings/${id}/dates/${date}`)).text).toContain('“The plan.”')
  })

  it('get their words back where something is missing', async () => {
    const { maya, hello } = await talkingPair(test)
    const as = await signedIn(test, maya.id)
    const sent = {
      ...plan,
      at: '2026-11-22T19:00',
      activity: 'Read a plan aloud',
      links: 'javascript:alert(1)',
    }
    const { status, text, html } = await as.post(`/hellos/${hello}/meeting`, sent)
    expect(status).toBe(422)
    expect(text).toContain('That time has passed. Please choose a later one.')
    expect(text).toContain('each beginning with https://')
    expect(html).toContain('Read a plan aloud')
    expect(html).toContain('javascript:alert(1)</textarea>')
    const until = { ...plan, repeats: 'weekly', until: '2026-11-24' }
    expect((await as.post(`/hellos/${hello}/meeting`, until)).text).toContain('cannot be before the first')
    const far = (day: string) => as.post(`/hellos/${hello}/meeting`, { ...until, until: day })
    expect((await far('2031-11-27')).text).toContain('Please choose a day within five years, or none.')
    expect((await far('2031-11-26')).status).toBe(303)
  })

  it('meet every weekday before work, with something to do and where to find it', async () => {
    const pair = await activePair(test)
    await test.query(`update members.profile set zone = 'America/New_York' where member = $1`, [pair.maya.id])
    const meeting = await agreed(test, pair, {
      ...{ startsLocal: '2026-11-24T12:30', repeats: 'weekdays', minutes: 30, channel: 'video' },
      ...{
        place: 'https://video.example.org/room',
        activity: 'Write for the blog',
        links: ['https://example.org/blog'],
      },
    })
    const as = await signedIn(test, pair.maya.id)
    const { text, html } = await as.get(`/partnerships/${pair.partnership}`)
    expect(text).toContain('tomorrow at 07:30'.replace('tomorrow', 'Tomorrow'))
    expect(text).toContain('30 minutes. Every weekday. Ruth’s 12:30.')
    expect(text).toContain('Write for the blog')
    expect(html).toContain('<a href="https://example.org/blog" rel="noopener nofollow ugc">')
    // London and New York change their clocks two weeks apart; after that it is as before.
    expect(text).toContain('The clocks change: from 15 March 2027 to 26 March 2027 it is 08:30 for you.')
    const all = await as.get(`/meetings/${meeting}`)
    expect(all.text).toContain('Cancel all that is to come')
    expect(all.html.match(/>\s*Move\s*</g)?.length).toBeGreaterThan(30)
    // After a pause the form offers the rhythm they had.
    const form = await as.get(`/hellos/${pair.hello}/meeting`)
    expect(form.html).toMatch(/<option value="weekdays" selected/)
    expect(form.html).toContain('value="2026-11-24T07:30"')
  })

  it('can end a series whose next dates are all cancelled, and log no contact after the end', async () => {
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { repeats: 'monthly' })
    const dates = await datesIn(test, meeting)
    for (const { id } of dates)
      await test.house.perform(pair.maya, (act) => cancelMeeting(act, { meeting, date: id }))
    const as = await signedIn(test, pair.maya.id)
    expect((await as.get(`/meetings/${meeting}`)).text).toContain('Cancel all that is to come')
    expect((await go(as, `/meetings/${meeting}/cancellation`)).text).toContain('Cancelled.')
    const page = `/meetings/${meeting}/dates/${dates[0]?.id}`
    expect((await as.get(page)).text).toContain('Log a contact')
    await test.house.perform(pair.ruth, (act) => endHello(act, { hello: pair.hello }))
    expect((await as.get(page)).text).not.toContain('Log a contact')
  })

  it('say at the field when a series would be moved past its end, or a pause would never end', async () => {
    const pair = await activePair(test)
    const meeting = await agreed(test, pair, { repeats: 'weekly', repeatsUntil: '2026-12-20' })
    const [date] = await datesIn(test, meeting)
    const as = await signedIn(test, pair.maya.id)
    const moved = await as.post(`/meetings/${meeting}/dates/${date?.id}/move`, {
      ...{ at: '2026-12-21T10:00', minutes: '30', channel: 'video', place: '', which: 'following' },
    })
    expect([moved.status, moved.text.includes('The series ends before that day.')]).toEqual([422, true])
    const paused = await as.post(`/partnerships/${pair.partnership}/pause`, { until: '9999-12-31' })
    expect([paused.status, paused.text.includes('within two years')]).toEqual([422, true])
  })

  it('see nothing any more of what was to come once they have ended kindly, and can do nothing to it', async () => {
    const pair = await activePair(test)
    const [single, series] = [
      await agreed(test, pair),
      await agreed(test, pair, { startsLocal: '2026-11-27T19:00', repeats: 'weekly' }),
    ]
    const waiting = await propose(test, pair.ruth, pair.hello, { startsLocal: '2026-12-01T10:00' })
    const as = await signedIn(test, pair.maya.id)
    const [date] = await datesIn(test, single)
    await as.post(`/meetings/${single}/dates/${date?.id}/move`, { ...plan, at: '2026-11-28T10:00' })
    const move = await openMove(test, single)
    await test.house.perform(pair.maya, (act) => endKindly(act, { partnership: pair.partnership }))
    // No reaction has come by yet.
    const asRuth = await signedIn(test, pair.ruth.id)
    for (const reader of [as, asRuth])
      for (const page of [`/partnerships/${pair.partnership}`, `/hellos/${pair.hello}`]) {
        const { html } = await reader.get(page)
        for (const one of [single, series, waiting]) expect(html).not.toContain(`/meetings/${one}`)
      }
    for (const one of [single, series, waiting]) {
      const { text, html } = await as.get(`/meetings/${one}`)
      expect(text).toContain('There is nothing more to come of it.')
      expect(html).not.toMatch(/>\s*(Agree|Move|Cancel|Another time|Cancel all that is to come)\s*</)
    }
    const refusedTo = async (by: Browser, path: string, form?: Record<string, string>) =>
      (await by.post(`/meetings/${path}`, form)).status
    expect([
      await refusedTo(as, `${waiting}/agreement`, { round: '1' }),
      await refusedTo(as, `${waiting}/another-time`, { ...plan, round: '1' }),
      await refusedTo(as, `${series}/cancellation`),
      await refusedTo(asRuth, `${single}/moves/${move}/agreement`),
      await refusedTo(as, `${single}/dates/${date?.id}/move`, { ...plan, at: '2026-11-29T10:00' }),
    ]).toEqual([409, 409, 409, 409, 409])
    // What they plan after the end is in their conversation.
    const next = await agreed(test, pair, { startsLocal: '2026-12-02T10:00' })
    expect((await as.get(`/hellos/${pair.hello}`)).html).toContain(`/meetings/${next}`)
    expect((await as.get(`/partnerships/${pair.partnership}`)).html).not.toContain(`/meetings/${next}`)
    await test.settle()
    expect((await as.get(`/meetings/${next}`)).text).toContain('Next meeting')
  })

  it('are asked once before a date, the rest or a proposal is cancelled', async () => {
    const pair = await activePair(test)
    const series = await agreed(test, pair, { repeats: 'weekly' })
    const [date, next] = await datesIn(test, series)
    const as = await signedIn(test, pair.maya.id)
    const path = `/meetings/${series}/cancellation`
    const page = await as.get(`/partnerships/${pair.partnership}`)
    expect(page.html).toContain(`href="${path}?date=${date?.id}"`)
    expect(page.html).not.toContain(`action="${path}"`)
    const one = await as.get(`${path}?date=${date?.id}`)
    for (const words of ['Cancel this date', 'Thursday at 19:00', 'Ruth is told at once', 'Keep it'])
      expect(one.text).toContain(words)
    // Looking changes nothing.
    expect((await as.get(`/meetings/${series}`)).text).toContain('Next meeting Thursday at 19:00')
    await as.post(path, { date: date?.id ?? '' })
    expect((await as.get(`${path}?date=${date?.id}`)).status).toBe(409)
    expect((await as.get(`${path}?date=${next?.id}`)).status).toBe(200)
    const rest = await as.get(path)
    expect(rest.text).toContain('Cancel all that is to come')
    expect(rest.html).not.toContain('name="date"')
    const waiting = await propose(test, pair.ruth, pair.hello, { startsLocal: '2026-12-01T10:00' })
    expect((await as.get(`/meetings/${waiting}/cancellation`)).text).toContain('Cancel the proposal')
    const stranger = await signedIn(test, (await talkingPair(test)).maya.id)
    expect((await stranger.get(path)).status).toBe(404)
    expect((await as.get(`${path}?date=nonsense`)).status).toBe(404)
  })

  it('cannot answer the same question twice, and read a sentence when something has changed', async () => {
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    const as = await signedIn(test, pair.maya.id)
    expect((await go(as, `/meetings/${meeting}/cancellation`)).text).toContain(
      'Cancelled. The other has been told.',
    )
    const again = await as.post(`/meetings/${meeting}/cancellation`)
    expect([again.status, again.text.includes('has changed in the meantime')]).toEqual([409, true])
  })
})
