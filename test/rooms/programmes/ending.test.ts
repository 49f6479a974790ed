import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { to } from '#map/paths.ts'
import { marketOf } from '#market/snapshot.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { system } from '#platform/viewer.ts'
import { announceEnds } from '#programmes/ending/tell-of-end.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from '../hellos/two.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))
beforeEach(async () => {
  test.clock.set('2026-11-23T09:00:00Z')
  await test.query('update programmes.programme set ends_on = null, end_told_for = null')
})

const endsOn = (day: string) => test.query('update programmes.programme set ends_on = $1', [day])
const sweep = async () => {
  await test.house.perform(system, announceEnds)
  await test.settle()
}
const newsFor = async ({ id }: MemberViewer) =>
  (
    await test.query<{ headline: string }>(
      `select headline from notices.item where member = $1 and key like 'programme/%' order by at, id`,
      [id],
    )
  ).map(({ headline }) => headline)

describe('a programme that ends', () => {
  it('is told to whoever takes part, fourteen days before, once for each last day', async () => {
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
    const guest = await addMember(test, { name: 'Dele Adeyemi' })
    await endsOn('2026-12-08')
    await sweep()
    expect(await newsFor(ruth)).toEqual([])
    test.clock.set('2026-11-24T00:00:00Z')
    await sweep()
    await sweep()
    expect(await newsFor(ruth)).toEqual(['Mentoring ends on 8 December'])
    expect(await newsFor(guest)).toEqual([])
    await endsOn('2026-12-01')
    await sweep()
    expect(await newsFor(ruth)).toHaveLength(2)
  })

  it('is told to everybody, however many', async () => {
    const many = 450
    await test.query(
      `with m as (insert into members.member (id, public_id, email, name, call_name, joined_at, made_at)
         select gen_random_uuid(), 'crowd' || lpad(n::text, 16, '0'), 'crowd-' || n || '@example.org', 'Ivy Chan', 'Ivy', $1, $1
         from generate_series(1, $2::int) n returning id)
       insert into programmes.enrolment (programme, member, role, enrolled_at)
       select p.id, m.id, 'both', $1 from m, programmes.programme p`,
      [test.clock.now(), many],
    )
    await endsOn('2026-11-30')
    await sweep()
    const [row] = await test.query<{ n: string }>(
      `select count(distinct member) as n from notices.item where key like 'programme/%/2026-11-30'`,
    )
    expect(Number(row?.n)).toBeGreaterThanOrEqual(many)
  })
})

describe('after its last day', () => {
  it('nobody stands in For you, and nobody has room', async () => {
    const maya = await addPartner(test, { name: 'Maya Okafor', learns: ['public-hearings'] })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
    const asMaya = await signedIn(test, maya.id)
    await endsOn('2026-11-23')
    await (await marketOf(test.house)).freshen(test.clock.now())
    expect((await asMaya.get(to('people'))).html).toContain(ruth.publicId)
    test.clock.set('2026-11-24T00:00:00Z')
    const people = await asMaya.get(to('people'))
    expect(people.html).not.toContain(ruth.publicId)
    const found = await asMaya.get(to('people', {}, { q: 'Ruth Lindqvist' }))
    expect(found.text).not.toContain('Has room')
    const profile = await asMaya.get(to('person', { person: ruth.publicId }))
    expect(profile.html).not.toContain(to('helloNew', { person: ruth.publicId }))
    await expect(hello(test, maya, ruth)).rejects.toEqual(expect.objectContaining({ code: 'no_room' }))
  })
})
