import { beforeAll, describe, expect, it } from 'vitest'
import type { MemberViewer } from '#platform/viewer.ts'
import { proofWords } from '../../../src/rounds/words.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { hello } from '../hellos/two.ts'
import { addHelper, addSeeker, makeRound, openDesk, pairsOf, wish } from './round.ts'

const test = openTestHouse()
let staff: Browser
let ruth: MemberViewer
let omar: MemberViewer
let maya: MemberViewer
let khai: MemberViewer
beforeAll(async () => {
  staff = await openDesk(test)
  await test.query(`insert into members.chapter (key, name) values ('north', 'North'), ('coast', 'Coast')`)
  ruth = await addHelper(test, 'Ruth Lindqvist', {
    learns: { grasshopper: 1 },
    profile: { chapter: 'north', in_the_field_since: 2008, values: ['curiosity', 'craft'] },
  })
  omar = await addHelper(test, 'Omar Haddad', { teaches: { 'public-hearings': 4 } })
  maya = await addSeeker(test, 'Maya Okafor', {
    teaches: { grasshopper: 4 },
    profile: { chapter: 'north', stage: 'early', in_the_field_since: 2024 },
  })
  khai = await addSeeker(test, 'Khai Nguyen', { learns: { 'public-hearings': 1 } })
})

describe('A round', () => {
  it('proposes who fits whom, with reasons for each of the two and no figure about anybody', async () => {
    const path = await makeRound(staff, { name: 'Spring round' })
    expect(await pairsOf(test, path)).toEqual(['Omar and Khai', 'Ruth and Maya'])
    const { text } = await staff.get(path)
    expect(text).toContain('Spring round')
    expect(text).toContain('Everybody, with anybody who offers help.')
    expect(text).toContain(
      'Ruth would help Maya. Ruth could teach Maya Stormwater. Maya could teach Ruth Grasshopper. A first talk could be about Stormwater.',
    )
    expect(text).toContain('For Ruth You are both in North.')
    expect(text).toContain('For Maya You are both in North. Ruth has room now.')
    expect(text).not.toMatch(/\d+ ?% (match|fit)/)
    expect((await staff.get('/staff/rounds')).text).toContain('Spring round Two proposals, not sent yet')
    expect((await staff.get('/staff')).text).toContain('Rounds')
  })

  it('says how good it is beside the best that any choice could reach', async () => {
    const { text } = await staff.get(await makeRound(staff))
    expect(text).toMatch(
      /These proposals add up to 0\.\d+ of at most 0\.\d+ that any choice of pairs could reach \((9\d(\.\d)?|100) %\)\./,
    )
    expect(text).toContain('Looked at: two people looking for somebody and two people offering help.')
  })

  it.each([
    [0.3191, 0.3193, '0.3191 of at most 0.3193', '99.9 %'],
    [0.316, 0.316, '0.31 of at most 0.31', '100 %'],
    [30.126, 30.131, '30.12 of at most 30.14', '99.9 %'],
    [1.5, 2, '1.50 of at most 2.00', '75 %'],
  ])('says %d of %d in figures that come to the share beside them', (welfare, bound, figures, share) => {
    const words = proofWords({ welfare, bound, seekers: 2, helpers: 2 })
    expect(words).toContain(`add up to ${figures} that any choice of pairs could reach (${share}).`)
  })

  it('is for those who were chosen, helped by anybody or by the same people', async () => {
    const north = { chapter: 'north' }
    expect(await pairsOf(test, await makeRound(staff, { ...north, helpers: 'everybody' }))).toEqual([
      'Ruth and Maya',
    ])
    const early = await makeRound(staff, { stages: 'early', learns: 'stormwater' })
    expect(await pairsOf(test, early)).toEqual(['Ruth and Maya'])
    // Omar is not whom it is for: he has nobody in it, and was left out of nothing.
    expect((await staff.get(early)).text).not.toContain('Omar')
    expect((await staff.get(early)).text).toContain('who would like to learn Stormwater, with anybody')
    const same = await makeRound(staff, { ...north, helpers: 'same', many: 'yes', left: 'yes', each: '2' })
    expect(await pairsOf(test, same)).toEqual(['Ruth and Maya'])
    expect((await staff.get(same)).text).toContain('four more for being a pair at all')
  })

  it('says who has nobody, and why', async () => {
    const full = await addSeeker(test, 'Fatou Full')
    await test.query('update programmes.enrolment set seats_used = seats where member = $1', [full.id])
    await addSeeker(test, 'Sven Alone', { profile: { languages: ['sv'] } })
    const path = await makeRound(staff)
    const { text } = await staff.get(path)
    expect(text).toContain('Fatou Full Looking for somebody. No room for somebody new just now.')
    expect(text).toContain('Sven Alone Looking for somebody. Nobody with room could meet them')
    await test.query('update programmes.enrolment set seats = 1 where member = any($1)', [[ruth.id, omar.id]])
    await addSeeker(test, 'Odile One')
    await addSeeker(test, 'Tove Two')
    const tight = await makeRound(staff)
    expect(await pairsOf(test, tight)).toHaveLength(2)
    expect((await staff.get(tight)).text).toContain('There was somebody, and others fitted there better.')
    await test.query('update programmes.enrolment set seats = 3 where member = any($1)', [[ruth.id, omar.id]])
    await test.query(
      `update members.member set left_at = $1 where call_name in ('Fatou', 'Sven', 'Odile', 'Tove')`,
      [test.clock.now()],
    )
  })

  it('proposes nobody who rests, is blocked, or is in touch already', async () => {
    await test.query('insert into safety.block (blocker, blocked, at) values ($1, $2, $3)', [
      maya.id,
      ruth.id,
      test.clock.now(),
    ])
    expect(await pairsOf(test, await makeRound(staff))).not.toContain('Ruth and Maya')
    await test.query('delete from safety.block')
    await hello(test, khai, omar, { topic: 'public-hearings' })
    expect(await pairsOf(test, await makeRound(staff))).not.toContain('Omar and Khai')
    await test.query('delete from hellos.hello')
    await test.query('update programmes.enrolment set paused_at = $2 where member = $1', [
      omar.id,
      test.clock.now(),
    ])
    const rests = await makeRound(staff)
    expect((await pairsOf(test, rests)).join()).not.toContain('Omar')
    expect((await staff.get(rests)).text).not.toContain('Omar')
    await test.query('update programmes.enrolment set paused_at = null where member = $1', [omar.id])
  })

  it('leaves a pair out that staff forbid, and begins with one they ask for, however often it is run', async () => {
    const path = await makeRound(staff)
    expect(await pairsOf(test, path)).toEqual(['Omar and Khai', 'Ruth and Maya'])
    await wish(staff, path, { helper: ruth, seeker: maya, wish: 'forbidden' })
    expect(await pairsOf(test, path)).toEqual(['Omar and Khai'])
    expect((await staff.get(path)).text).toContain('Pairs were forbidden or asked for. Run the round again')
    expect((await staff.post(`${path}/sending`)).status).toBe(409)
    await staff.post(`${path}/pair`, { helps: 'Omar Haddad', learns: 'maya okafor', wish: 'asked' })
    for (let runs = 0; runs < 2; runs++) {
      expect((await staff.post(`${path}/run`)).location).toBe(`${path}?done=run`)
      expect(await pairsOf(test, path)).toEqual(['Omar and Khai', 'Omar and Maya'])
    }
    const { text } = await staff.get(path)
    expect(text).toContain('You asked for this pair.')
    expect(text).toContain('Ruth Lindqvist and Maya Okafor Forbidden. Take back')
    await wish(staff, path, { helper: ruth, seeker: maya, wish: 'none' })
    await wish(staff, path, { helper: omar, seeker: maya, wish: 'none' })
    await staff.post(`${path}/run`)
    expect(await pairsOf(test, path)).toEqual(['Omar and Khai', 'Ruth and Maya'])
  })

  it('says of a pair that cannot be introduced no more than that', async () => {
    await test.query('insert into safety.block (blocker, blocked, at) values ($1, $2, $3)', [
      ruth.id,
      maya.id,
      test.clock.now(),
    ])
    const path = await makeRound(staff)
    await wish(staff, path, { helper: ruth, seeker: maya, wish: 'asked' })
    await staff.post(`${path}/run`)
    const { text } = await staff.get(path)
    expect(text).toContain(
      'Asked for, and not possible just now: they cannot be introduced, or one of them has no room.',
    )
    expect(text).not.toMatch(/block/i)
    await test.query('delete from safety.block')
  })

  it('changes no byte of its page by what anybody keeps to themself', async () => {
    const path = await makeRound(staff)
    const page = async () => {
      await staff.post(`${path}/run`)
      return (await staff.get(path)).html
    }
    const before = await page()
    await test.query(
      `insert into members.learns (member, topic, level, private) values ($1, 'licensing-exam', 1, true), ($2, 'public-hearings', 1, true)`,
      [maya.id, ruth.id],
    )
    await test.query(`insert into members.teaches (member, topic, level) values ($1, 'licensing-exam', 5)`, [
      khai.id,
    ])
    const shown = await page()
    await test.query('delete from members.learns where private')
    expect(await page()).toBe(shown)
    await test.query(`delete from members.teaches where topic = 'licensing-exam'`)
    expect(await page()).toBe(before)
  })

  it('brings first whoever had nobody in the round before', async () => {
    await test.query('update programmes.enrolment set seats = 1 where member = $1', [omar.id])
    await test.query('update programmes.enrolment set paused_at = $2 where member = $1', [
      ruth.id,
      test.clock.now(),
    ])
    await addSeeker(test, 'Eve Early', { learns: { 'public-hearings': 2 } })
    const hearings = { learns: 'public-hearings' }
    const first = await makeRound(staff, hearings)
    expect(await pairsOf(test, first)).toEqual(['Omar and Khai'])
    await test.query(`update rounds.round set state = 'sent', sent_at = $2 where id = $1`, [
      first.split('/').at(-1),
      test.clock.now(),
    ])
    expect(await pairsOf(test, await makeRound(staff, hearings))).toEqual(['Omar and Khai'])
    const second = await makeRound(staff, { ...hearings, left: 'yes' })
    expect(await pairsOf(test, second)).toEqual(['Omar and Eve'])
    expect((await staff.get(second)).text).toContain('whoever had nobody last time first')
  })
})

describe('What does not fit', () => {
  it('comes back with a sentence: a day that never was, nobody like that, a name nobody has', async () => {
    const day = await staff.post('/staff/rounds', { since: '2026-02-31' })
    expect([day.status, day.text.includes('Please write a day')]).toEqual([422, true])
    const nobody = await staff.post('/staff/rounds', { chapter: 'no-such-chapter' })
    expect([nobody.status, nobody.text.includes('Nobody who looks for somebody is like this')]).toEqual([
      422,
      true,
    ])
    const path = await makeRound(staff)
    const named = await staff.post(`${path}/pair`, { helps: 'Nobody Atall', learns: 'Maya Okafor' })
    expect([named.status, named.text.includes('Nobody who takes part has this name')]).toEqual([422, true])
    const same = await staff.post(`${path}/pair`, { helps: 'Maya Okafor', learns: 'Maya Okafor' })
    expect([same.status, same.text.includes('These are the same person.')]).toEqual([422, true])
    await addSeeker(test, 'Maya Okafor')
    const two = await staff.post(`${path}/pair`, { helps: 'Ruth Lindqvist', learns: 'Maya Okafor' })
    expect([two.status, two.text.includes('More than one person has this name')]).toEqual([422, true])
    const byAddress = await staff.post(`${path}/pair`, { helps: ruth.email, learns: maya.email })
    expect(byAddress.location).toBe(`${path}?done=asked`)
  })

  it('is not found: no round, no such person, the same person twice', async () => {
    const path = await makeRound(staff)
    expect((await staff.get('/staff/rounds/nonsense')).status).toBe(404)
    expect((await staff.post(`/staff/rounds/${crypto.randomUUID()}/run`)).status).toBe(404)
    expect((await staff.post(`${path}/wish`, { helper: 'no', seeker: 'one', wish: 'asked' })).status).toBe(
      404,
    )
    expect((await wish(staff, path, { helper: ruth, seeker: ruth, wish: 'asked' })).status).toBe(404)
    expect((await wish(staff, path, { helper: ruth, seeker: maya, wish: 'marry' })).status).toBe(404)
  })

  it('can be thrown away, and a round that was sent cannot', async () => {
    const path = await makeRound(staff)
    const { html, text } = await staff.get(path)
    expect(text).toContain('Sending cannot be taken back.')
    // Two taps, and between them what is lost.
    const throwing = html.slice(html.indexOf('<details'), html.indexOf('</details>'))
    expect(throwing).toMatch(/>Throw away<.*with every pair you forbade or asked for/s)
    expect(throwing).toContain(`action="${path}/removal"`)
    expect((await staff.post(`${path}/removal`)).location).toBe('/staff/rounds?removed=yes')
    expect((await staff.get(path)).status).toBe(404)
  })

  it('is for staff alone', async () => {
    const path = await makeRound(staff)
    const member = await signedIn(test, maya.id)
    for (const page of ['/staff/rounds', path]) expect((await member.get(page)).status).toBe(404)
    for (const verb of ['run', 'wish', 'pair', 'sending', 'removal'])
      expect((await member.post(`${path}/${verb}`)).status).toBe(404)
    expect((await member.post('/staff/rounds')).status).toBe(404)
  })
})
