import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { endHello } from '#hellos/answering/end-hello.ts'
import { agreeToTime, suggestTime } from '#hellos/answering/suggest-time.ts'
import type { MeetingId, OccurrenceId } from '#map/ids.ts'
import { stopTakingPart } from '#members/standing/stop-taking-part.ts'
import { deliverDue } from '#notices/mail/deliver.ts'
import { readAll } from '#notices/read-items.ts'
import { cancelMeeting } from '#partnerships/meetings/cancelling/cancel-meeting.ts'
import { agreeToMove } from '#partnerships/meetings/moving/answer-move.ts'
import { suggestMove } from '#partnerships/meetings/moving/suggest-move.ts'
import { pausePartnership } from '#partnerships/pausing/pause-partnership.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { stills } from '../../../../src/wiring/mail.ts'
import { browse, signedIn } from '../../../support/browser.ts'
import { openTestHouse } from '../../../support/house.ts'
import { addPartner, addTopics, hello } from '../../hellos/two.ts'
import { postOffice } from '../../notices/post.ts'
import { activePair, type Pair, talkingPair } from '../pair.ts'
import { readFile } from './oracle.ts'
import { agreed, datesIn, openMove, propose } from './plan.ts'

const test = openTestHouse()
const post = postOffice(test)
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)

beforeEach(async () => {
  test.clock.set('2026-11-23T09:00:00Z')
  await test.query('delete from notices.mail')
  post.letters.length = 0
})

/** What has been sent to somebody since the last look, and what their calendar reads in it. */
async function sent(who: MemberViewer) {
  await test.settle()
  await post.deliver()
  const own = post.letters.filter((letter) => letter.to === who.email && letter.calendar)
  const files = own.map(({ calendar, subject }) => ({ subject, ...readFile(calendar?.text ?? '') }))
  // The clock stands still here, and mails of one instant leave in any order: calendars go by the count.
  return files.toSorted((a, b) => (a.events[0]?.sequence ?? 0) - (b.events[0]?.sequence ?? 0))
}
const last = async (who: MemberViewer) => (await sent(who)).at(-1)

async function move(pair: Pair, meeting: MeetingId, date: OccurrenceId | undefined, startsLocal: string) {
  const time = {
    startsLocal,
    zone: 'Europe/London',
    minutes: 30,
    channel: 'in_person' as const,
    place: 'Harbour café',
  }
  await perform(pair.maya, (act) =>
    suggestMove(act, { meeting, date: date as OccurrenceId, which: 'one', time }),
  )
  const id = await openMove(test, meeting)
  await perform(pair.ruth, (act) => agreeToMove(act, { meeting, move: id as never }))
}
const download = async (who: MemberViewer, meeting: MeetingId) => {
  const seen = await (await signedIn(test, who.id)).get(`/meetings/${meeting}/calendar.ics`)
  return { ...seen, read: seen.status === 200 ? readFile(seen.html) : undefined }
}

describe('an invitation', () => {
  it('keeps one UID for life, and counts every change', async () => {
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { place: '+44 113 496 0000' })
    const [first] = await sent(pair.maya)
    const uid = `${meeting}@127.0.0.1`
    expect(first).toMatchObject({
      method: 'REQUEST',
      events: [{ uid, sequence: 0, place: '+44 113 496 0000' }],
    })
    expect(first?.starts).toEqual([Date.parse('2026-11-26T19:00Z')])
    const [date] = await datesIn(test, meeting)
    await move(pair, meeting, date?.id, '2026-11-27T10:00')
    const moved = await last(pair.maya)
    expect(moved).toMatchObject({ method: 'REQUEST', events: [{ uid, sequence: 1, place: 'Harbour café' }] })
    expect(moved?.starts).toEqual([Date.parse('2026-11-27T10:00Z')])
    await perform(pair.ruth, (act) => cancelMeeting(act, { meeting }))
    const gone = await last(pair.maya)
    expect(gone).toMatchObject({ method: 'CANCEL', events: [{ uid, sequence: 2 }] })
    expect(gone?.events[0]?.text('status')).toBe('CANCELLED')
    // Whoever did it has a calendar, too.
    expect(await sent(pair.ruth)).toHaveLength(3)
  })

  it('names its one reader and the site, and gives nobody’s address away', async () => {
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair)
    await sent(pair.maya)
    expect(post.letters.filter(({ calendar }) => calendar)).toHaveLength(2)
    for (const [me, other] of [
      [pair.maya, pair.ruth],
      [pair.ruth, pair.maya],
    ] as const) {
      const [letter] = post.letters.filter(({ to, calendar }) => to === me.email && calendar)
      const [event] = readFile(letter?.calendar?.text ?? '').events
      expect(event?.all('organizer').map((one) => one.toLowerCase())).toEqual(['mailto:bothways@example.org'])
      expect(event?.all('attendee').map((one) => one.toLowerCase())).toEqual([`mailto:${me.email}`])
      expect(event?.parameter('attendee', 'partstat')).toBe('ACCEPTED')
      expect(event?.summary).toBe(`Meeting with ${other.name}`)
      // What it is about is nobody's business who looks over a shoulder into a calendar.
      expect(letter?.calendar?.text).not.toContain('Public hearings')
      expect(JSON.stringify(letter)).not.toContain(other.email)
      const file = await download(me, meeting)
      expect(file.html).not.toContain(other.email)
      expect(file.headers.get('content-type')).toContain('text/calendar')
    }
  })

  it('of a series carries the rules of its zone, leaves cancelled dates out and moved ones where they are', async () => {
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { repeats: 'weekly', repeatsUntil: '2027-05-01' })
    const [first, second, third] = await datesIn(test, meeting)
    const invited = await last(pair.maya)
    expect(invited?.starts.slice(0, 2)).toEqual([first?.starts_at.getTime(), second?.starts_at.getTime()])
    // Spring comes within the series: eight o'clock in UTC is seven in London no more.
    expect(new Date(invited?.starts.at(-1) ?? 0).toISOString()).toBe('2027-04-29T18:00:00.000Z')
    await perform(pair.ruth, (act) => cancelMeeting(act, { meeting, date: second?.id }))
    const off = await last(pair.maya)
    expect(off).toMatchObject({ method: 'CANCEL', events: [{ sequence: 1 }] })
    expect(off?.events[0]?.text('recurrence-id')).toBe('2026-12-03T19:00:00')
    expect(off?.events[0]?.text('rrule')).toBeNull()
    await move(pair, meeting, third?.id, '2026-12-11T10:00')
    const { read } = await download(pair.ruth, meeting)
    // The series is by phone, the moved date in person: its own entry says so.
    expect(read?.events.map((event) => event.text('description')?.split('\n')[0])).toEqual([
      'By phone.',
      'In person.',
    ])
    await perform(pair.ruth, (act) => cancelMeeting(act, { meeting, date: third?.id }))
    await test.settle()
    const told = await test.query<{ headline: string }>(
      `select headline from notices.item where member = $1 and key like $2`,
      [pair.maya.id, `meeting/${meeting}/cancelled/%`],
    )
    expect(told.map(({ headline }) => headline).toSorted()).toEqual([
      expect.stringMatching(/ 11 December at 10:00 is cancelled$/),
      expect.stringMatching(/ 3 December at 19:00 is cancelled$/),
    ])
    expect(read?.starts.slice(0, 3).map((at) => new Date(at).toISOString())).toEqual([
      '2026-11-26T19:00:00.000Z',
      '2026-12-11T10:00:00.000Z',
      '2026-12-17T19:00:00.000Z',
    ])
    expect(read?.events.map(({ sequence, uid }) => [sequence, uid])).toEqual([
      [2, `${meeting}@127.0.0.1`],
      [2, `${meeting}@127.0.0.1`],
    ])
  })

  it('of a series that ends leaves what has been in the calendar', async () => {
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, { repeats: 'weekly' })
    const as = await signedIn(test, pair.maya.id)
    await as.post('/me/calendar')
    const { html } = await as.get('/me/calendar')
    const path = new URL(/value="(http[^"]+\/meetings\.ics)"/.exec(html)?.[1] ?? 'http://none').pathname
    test.clock.set('2026-12-04T09:00:00Z')
    await perform(pair.ruth, (act) => cancelMeeting(act, { meeting }))
    const ended = await last(pair.maya)
    expect(ended).toMatchObject({ method: 'REQUEST', events: [{ sequence: 1 }] })
    const been = [Date.parse('2026-11-26T19:00Z'), Date.parse('2026-12-03T19:00Z')]
    expect(ended?.starts).toEqual(been)
    expect(readFile((await browse(test).get(path)).html).starts).toEqual(been)
  })

  it('of a pause leaves out what falls into it', async () => {
    const pair = await activePair(test)
    await agreed(test, pair, { repeats: 'weekly' })
    const until = new Date('2026-12-20T00:00Z')
    await perform(pair.maya, (act) => pausePartnership(act, { partnership: pair.partnership, until }))
    const now = await last(pair.ruth)
    expect(now).toMatchObject({ method: 'REQUEST', events: [{ sequence: 1 }] })
    expect(new Date(now?.starts[0] ?? 0).toISOString()).toBe('2026-12-24T19:00:00.000Z')
  })

  it('cannot be made to say anything by what people write, keeps its lines short, and ends them properly', async () => {
    const pair = await talkingPair(test)
    const evil =
      'Café “Zwölf”, at the very end of the long quay; behind \\ the crane\r\nATTENDEE:mailto:eve@example.org'
    const meeting = await propose(test, pair.ruth, pair.hello, {
      ...{ place: evil, activity: `${evil}\r\nEND:VEVENT\r\nBEGIN:VALARM`, repeats: 'weekly' },
      links: ['https://example.org/a,b;c?d=1&e=2'],
    })
    await test.query(`update members.member set name = $2 where id = $1`, [
      pair.ruth.id,
      'Ruth "Q" Lindqvist\r\nATTENDEE:mailto:mallory@example.org',
    ])
    const { agreeToMeeting } = await import('#partnerships/meetings/planning/answer-meeting.ts')
    await perform(pair.maya, (act) => agreeToMeeting(act, { meeting, round: 1 }))
    const [invited] = await sent(pair.maya)
    const text =
      post.letters.find(({ to, calendar }) => to === pair.maya.email && calendar)?.calendar?.text ?? ''
    expect(invited?.events).toHaveLength(1)
    expect(invited?.events[0]?.all('attendee')).toHaveLength(1)
    expect(invited?.events[0]?.place).toBe(evil.replace('\r\n', '\n'))
    expect(text.match(/^(BEGIN|END):/gm)).toHaveLength(
      text.match(/^BEGIN:/gm)?.length === undefined ? 0 : (text.match(/^BEGIN:/gm)?.length ?? 0) * 2,
    )
    for (const line of text.split('\r\n')) {
      expect(line).not.toMatch(/[\r\n]/)
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
  })

  it('leaves as an alternative of the mail, so that programs take it for an invitation', async () => {
    const pair = await talkingPair(test)
    await agreed(test, pair)
    await test.settle()
    await deliverDue(test.house, stills)
    const folder = join(test.house.config.dataDir, 'mail')
    const kept = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .find((text) => text.includes(`To: ${pair.maya.email}`) && text.includes('text/calendar'))
    expect(kept).toMatch(/Content-Type: multipart\/alternative;/)
    expect(kept).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/)
    expect(kept).toMatch(/filename=meeting\.ics/)
  })

  it('is told the same by another program in another language', async ({ skip }) => {
    const python = (code: string, input = '') =>
      spawnSync('/usr/bin/python3', ['-c', code], { input, encoding: 'utf8' })
    if (python('import icalendar').status !== 0) return skip('no second opinion here: python3-icalendar')
    const pair = await talkingPair(test)
    const meeting = await agreed(test, pair, {
      repeats: 'weekdays',
      place: 'Café, “Zwölf”',
      zone: 'Asia/Kolkata',
    })
    const [, second, third] = await datesIn(test, meeting)
    await perform(pair.ruth, (act) => cancelMeeting(act, { meeting, date: second?.id }))
    await move(pair, meeting, third?.id, '2026-12-11T10:00')
    await sent(pair.maya)
    const files = post.letters.flatMap(({ calendar }) => (calendar ? [calendar.text] : []))
    files.push((await download(pair.maya, meeting)).html)
    expect(files.length).toBeGreaterThan(6)
    const code = `
import sys, icalendar
cal = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
for part in cal.walk():
    assert not part.errors, part.errors
for e in cal.walk('VEVENT'):
    print(cal['METHOD'], e['UID'], e['SEQUENCE'], e['DTSTART'].dt.astimezone(__import__('datetime').timezone.utc).isoformat(), e['LOCATION'], sep='|')
`
    const told = files.map((file) => {
      const { stdout, stderr, status } = python(code, file)
      expect([status, stderr]).toEqual([0, ''])
      return stdout.trim().split('\n')
    })
    expect(told.at(-1)).toEqual([
      `REQUEST|${meeting}@127.0.0.1|2|2026-11-26T13:30:00+00:00|Café, “Zwölf”`,
      `REQUEST|${meeting}@127.0.0.1|2|2026-12-11T10:00:00+00:00|Harbour café`,
    ])
  })
})

describe('the mail of a meeting', () => {
  it('waits for the morning, unless the meeting begins within twelve hours', async () => {
    const pair = await talkingPair(test)
    test.clock.set('2026-11-26T22:00:00Z')
    await test.query('delete from notices.mail')
    await agreed(test, pair, { startsLocal: '2026-11-27T09:00' })
    expect(await sent(pair.maya)).toHaveLength(1)
    const far = await agreed(test, pair, { startsLocal: '2026-11-29T09:00' })
    expect(await sent(pair.maya)).toHaveLength(1)
    // What the calendar needs leaves in the morning even though its news was read at night.
    await perform(pair.maya, readAll)
    test.clock.set('2026-11-27T08:00:00Z')
    const [, late] = await sent(pair.maya)
    expect(late?.events[0]?.uid).toBe(`${far}@127.0.0.1`)
  })

  it('leads to the page with the answer ready, and to logging a contact', async () => {
    const pair = await talkingPair(test)
    const meeting = await propose(test, pair.ruth, pair.hello)
    await test.settle()
    await post.deliver()
    const letter = post.letters.find(
      ({ to, subject }) => to === pair.maya.email && /would like to meet/.test(subject),
    )
    expect(letter?.text).toContain(`/meetings/${meeting}?do=agree`)
    expect(letter?.text).toContain(`Log a contact:\nhttp://127.0.0.1:3000/hellos/${pair.hello}/contact`)
    expect(letter?.html).toContain('Log a contact')
    expect(letter?.calendar).toBeUndefined()
    const page = await (await signedIn(test, pair.maya.id)).get(`/meetings/${meeting}?do=agree`)
    expect(page.html).toMatch(/<button[^>]*autofocus[^>]*>\s*Agree/)
  })

  it('does not come to whoever wants none; the file is there all the same', async () => {
    const pair = await talkingPair(test)
    await test.query(`insert into notices.preference (member, kind, how) values ($1, 'meeting', 'off')`, [
      pair.maya.id,
    ])
    const meeting = await agreed(test, pair)
    expect(await sent(pair.maya)).toEqual([])
    expect((await download(pair.maya, meeting)).read).toMatchObject({ method: 'REQUEST' })
    const proposal = await propose(test, pair.ruth, pair.hello)
    expect((await download(pair.maya, proposal)).status).toBe(404)
  })
})

describe('the time that came with a hello', () => {
  const soon = {
    kind: 'lunch' as const,
    at: new Date('2026-11-26T12:00Z'),
    where: 'Harbour café',
    minutes: 45,
  }

  async function accepted(): Promise<Pair> {
    // Day in London and in New York.
    test.clock.set('2026-11-23T15:00:00Z')
    await addTopics(test)
    const maya = await addPartner(test, { name: 'Maya Okafor' })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist', zone: 'America/New_York' })
    const id = await hello(test, maya, ruth, { proposal: soon })
    await perform(ruth, (act) => acceptHello(act, { hello: id, time: 'suits' }))
    return { maya, ruth, hello: id }
  }
  const meetingsOf = ({ hello: id }: Pair) =>
    test.query<{ id: MeetingId; state: string; sequence: number }>(
      'select id, state, sequence from partnerships.meeting where hello = $1',
      [id],
    )

  it('is a meeting of the conversation, shown there, with one UID however often it changes', async () => {
    const pair = await accepted()
    const asMaya = await signedIn(test, pair.maya.id)
    // For the moment before the house has made it one, the time stands there as agreed.
    expect((await asMaya.get(`/hellos/${pair.hello}`)).text).toContain('Agreed: lunch')
    const [invited] = await sent(pair.maya)
    const [meeting] = await meetingsOf(pair)
    expect(await meetingsOf(pair)).toHaveLength(1)
    expect(invited).toMatchObject({ method: 'REQUEST', events: [{ sequence: 0, place: 'Harbour café' }] })
    expect(invited?.starts).toEqual([soon.at.getTime()])
    const { text, html } = await asMaya.get(`/hellos/${pair.hello}`)
    expect(text).not.toContain('Agreed: lunch')
    expect(text).toContain('Thursday at 12:00 , in person, Harbour café')
    expect(text).toContain('Ruth’s 07:00')
    expect(html).toMatch(/>\s*Move\s*</)
    expect(html).toMatch(/>\s*Cancel\s*</)
    // A time agreed the old way after it moves the same meeting.
    const later = { ...soon, at: new Date('2026-11-27T12:00Z') }
    await perform(pair.maya, (act) => suggestTime(act, { hello: pair.hello, time: later }))
    await perform(pair.ruth, (act) => agreeToTime(act, { hello: pair.hello, at: later.at }))
    const moved = await last(pair.ruth)
    expect(moved).toMatchObject({
      method: 'REQUEST',
      events: [{ uid: `${meeting?.id}@127.0.0.1`, sequence: 1 }],
    })
    await perform(pair.maya, (act) => cancelMeeting(act, { meeting: meeting?.id as MeetingId }))
    expect(await last(pair.ruth)).toMatchObject({ method: 'CANCEL', events: [{ sequence: 2 }] })
    expect((await asMaya.get(`/hellos/${pair.hello}`)).text).not.toContain('Agreed')
  })

  it('agreed anew after it was cancelled, or after it has been, is a meeting of its own', async () => {
    const pair = await accepted()
    await test.settle()
    const [first] = await meetingsOf(pair)
    await perform(pair.maya, (act) => cancelMeeting(act, { meeting: first?.id as MeetingId }))
    const agreeOn = async (time: typeof soon) => {
      test.clock.pass(60_000)
      await perform(pair.maya, (act) => suggestTime(act, { hello: pair.hello, time }))
      await perform(pair.ruth, (act) => agreeToTime(act, { hello: pair.hello, at: time.at }))
      await test.settle()
      return (await meetingsOf(pair)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    }
    const states = (rows: readonly { state: string }[]) => rows.map(({ state }) => state).toSorted()
    expect(states(await agreeOn(soon))).toEqual(['agreed', 'cancelled'])
    test.clock.set('2026-11-26T15:00:00Z')
    const anew = await agreeOn({ ...soon, at: new Date('2026-12-03T12:00Z') })
    expect(states(anew)).toEqual(['agreed', 'agreed', 'cancelled'])
    const dates = (await Promise.all(anew.map(({ id }) => datesIn(test, id)))).flat()
    expect(dates.map(({ local, state }) => `${local} ${state}`).toSorted()).toEqual([
      '2026-11-26T12:00 cancelled',
      '2026-11-26T12:00 planned',
      '2026-12-03T12:00 planned',
    ])
  })

  it.each([
    [
      'the end of the conversation',
      (pair: Pair) => perform(pair.ruth, (act) => endHello(act, { hello: pair.hello })),
    ],
    ['a block', (pair: Pair) => perform(pair.ruth, (act) => block(act, pair.maya.id))],
    ['leaving', (pair: Pair) => perform(pair.ruth, (act) => stopTakingPart(act))],
  ] as const)('is cancelled in the calendar by %s', async (_, end) => {
    const pair = await accepted()
    await sent(pair.maya)
    await end(pair)
    const gone = await last(pair.maya)
    expect(gone).toMatchObject({ method: 'CANCEL', events: [{ sequence: 1 }] })
    expect((await meetingsOf(pair)).map(({ state }) => state)).toEqual(['cancelled'])
  })
})

describe('a calendar address', () => {
  const addressOf = async (who: MemberViewer) => {
    const as = await signedIn(test, who.id)
    await as.post('/me/calendar')
    const { html } = await as.get('/me/calendar')
    return new URL(/value="(http[^"]+\/meetings\.ics)"/.exec(html)?.[1] ?? 'http://none').pathname
  }

  it('shows a calendar program what is agreed, and no more often than it changes', async () => {
    const pair = await talkingPair(test)
    const series = await agreed(test, pair, { repeats: 'weekly' })
    await propose(test, pair.ruth, pair.hello, { startsLocal: '2026-12-01T10:00' })
    const path = await addressOf(pair.maya)
    const program = browse(test)
    const seen = await program.get(path)
    const read = readFile(seen.html)
    expect(read.method).toBe('PUBLISH')
    expect(read.events.map(({ uid }) => uid)).toEqual([`${series}@127.0.0.1`])
    expect(seen.html).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H')
    for (const { email } of [pair.maya, pair.ruth]) expect(seen.html).not.toContain(email)
    const tag = seen.headers.get('etag') ?? ''
    expect((await program.get(path, { 'If-None-Match': tag })).status).toBe(304)
    test.clock.set('2026-11-24T09:00:00Z')
    expect((await program.get(path, { 'If-None-Match': tag })).status).toBe(304)
    const [date] = await datesIn(test, series)
    await perform(pair.ruth, (act) => cancelMeeting(act, { meeting: series, date: date?.id }))
    const again = await program.get(path, { 'If-None-Match': tag })
    expect(again.status).toBe(200)
    expect(readFile(again.html).starts[0]).toBe(Date.parse('2026-12-03T19:00Z'))
  })

  it('is changed and taken away by its owner, and shows nothing of whoever may not sign in', async () => {
    const pair = await talkingPair(test)
    await agreed(test, pair)
    const first = await addressOf(pair.maya)
    test.clock.pass(1000)
    const second = await addressOf(pair.maya)
    const status = async (path: string) => (await browse(test).get(path)).status
    expect([await status(first), await status(second)]).toEqual([404, 200])
    const [row] = await test.query<{ all: string }>(
      'select row_to_json(a)::text as all from partnerships.calendar_address a where member = $1',
      [pair.maya.id],
    )
    expect(row?.all).not.toContain(second.split('/')[2])
    await test.query(`update members.member set suspended_until = 'infinity' where id = $1`, [pair.maya.id])
    expect(await status(second)).toBe(404)
    await test.query(`update members.member set suspended_until = null where id = $1`, [pair.maya.id])
    await (await signedIn(test, pair.maya.id)).post('/me/calendar/end')
    expect(await status(second)).toBe(404)
    expect((await (await signedIn(test, pair.maya.id)).get('/me/calendar')).text).toContain('Make an address')
    expect(JSON.stringify(test.logs)).not.toContain(second.split('/')[2])
  })
})
