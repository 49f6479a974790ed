import { beforeAll, describe, expect, it } from 'vitest'
import { loadPeople } from '#market/load-people.ts'
import { marketOf } from '#market/snapshot.ts'
import { found } from '#platform/refusal.ts'
import { days, hours } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { rankHosts } from '#welcome/choose-hosts.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPerson } from '../discovery/cast.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addNewcomer, asked, headlines, says, seek, stepsOf } from './newcomers.ts'

const test = openTestHouse()
let ruth: MemberViewer
let ingrid: MemberViewer
let omar: MemberViewer
beforeAll(async () => {
  await addVocabulary(test.query)
  ruth = await addPerson(test, {
    name: 'Ruth Lindqvist',
    teaches: { cv: 3 },
    profile: { kinds_of_help: ['welcoming'], stage: 'mid' },
  })
  ingrid = await addPerson(test, {
    name: 'Ingrid Solberg',
    teaches: { contracts: 5 },
    profile: { kinds_of_help: ['amplifier'], stage: 'retired' },
  })
  omar = await addPerson(test, { name: 'Omar Haddad', teaches: { portfolio: 5 }, learns: { fees: 1 } })
  // Her voice carries as well, but she is in her second year: no veteran.
  await addPerson(test, {
    name: 'Lena Vogt',
    teaches: { fees: 2 },
    profile: { kinds_of_help: ['amplifier'], stage: 'early' },
  })
})

const rest = async (...who: MemberViewer[]) => {
  for (const { id } of who) {
    await test.query('update programmes.enrolment set paused_at = now() where member = $1', [id])
    await test.house.perform(system, async (act) => act.tell('profile.changed', { member: id }))
  }
}
const hostsOf = async (newcomer: MemberViewer) => (await asked(test, newcomer)).map(({ host }) => host)

describe('a newcomer’s introductions', () => {
  it('ask who welcomes, a veteran whose voice carries, and who knows the topic; of a yes alone Maya hears', async () => {
    const maya = await addNewcomer(test, {
      name: 'Maya Okafor',
      learns: { portfolio: 1 },
      teaches: { fees: 3 },
    })
    expect(await stepsOf(test, maya)).toEqual([])
    await seek(test)
    const asks = await asked(test, maya)
    expect(asks.map(({ host, offers }) => `${host}: ${offers}`)).toEqual([
      'Ruth: welcome',
      'Omar: topic',
      'Ingrid: amplifier',
    ])
    expect(await headlines(test, maya)).toEqual([])
    expect(await headlines(test, omar)).toEqual(['Would you be happy to meet Maya?'])
    const page = await (await signedIn(test, omar.id)).get(`/hellos/${asks[1]?.id}`)
    expect(page.text).toContain('You could teach Maya')
    expect(page.text).toContain('Portfolio')

    const before = (await (await signedIn(test, maya.id)).get('/')).text
    expect(before).toContain('Your first weeks')
    expect(before).toContain('We ask three people who fit')
    await says(test, omar, asks[1]?.id)
    const after = (await (await signedIn(test, maya.id)).get('/')).text
    expect(after).toContain('Omar would be happy to meet you')
    expect(after).toContain('One person has said yes so far')
    expect(after).not.toContain('Ruth would be')
  })

  it('come round again: after a not now, and where nobody answered for four days', async () => {
    const dele = await addPerson(test, { name: 'Dele Adeyemi', teaches: { portfolio: 3 } })
    const maya = await addNewcomer(test, { name: 'Khai Nguyen', learns: { portfolio: 1 } })
    await seek(test)
    const first = await asked(test, maya)
    expect(first).toHaveLength(3)
    await seek(test)
    expect(await asked(test, maya)).toHaveLength(3)
    await says(test, ruth, first.find(({ host }) => host === 'Ruth')?.id, 'not now')
    test.clock.pass(hours(6))
    await seek(test)
    expect(await asked(test, maya)).toHaveLength(4)
    test.clock.pass(days(4))
    await seek(test)
    const later = await hostsOf(maya)
    expect(later.length).toBeGreaterThan(4)
    expect(new Set(later).size).toBe(later.length)
    await rest(dele)
  })

  it('are a step reached with the third yes, and nobody else is asked', async () => {
    test.clock.pass(days(14))
    const amara = await addNewcomer(test, { name: 'Amara Diallo', learns: { portfolio: 1 } })
    await seek(test)
    for (const { id, host } of await asked(test, amara)) {
      const [member] = await test.query<{ id: MemberViewer['id'] }>(
        'select host as id from hellos.introduction where id = $1',
        [id],
      )
      await says(test, { ...ruth, id: found(member).id, callName: host }, id)
    }
    test.clock.pass(hours(7))
    await seek(test)
    expect(await stepsOf(test, amara)).toEqual(['first_steps', 'introductions'])
    test.clock.pass(days(10))
    await seek(test)
    expect(await asked(test, amara)).toHaveLength(3)
    const weeks = await (await signedIn(test, amara.id)).get('/first-weeks')
    expect(weeks.text).toContain('Three introductions Done')
  })

  it('wait for the first steps, at most a day, and for taking part', async () => {
    test.clock.pass(days(14))
    const grace = await addNewcomer(test, { name: 'Grace Okello', steps: 'ahead', teaches: { cv: 2 } })
    const never = await addNewcomer(test, { name: 'Nobody Yet', role: 'none' })
    await seek(test)
    expect(await hostsOf(grace)).toEqual([])
    test.clock.pass(days(1))
    await seek(test)
    expect((await hostsOf(grace)).length).toBeGreaterThan(0)
    expect(await hostsOf(never)).toEqual([])
    expect((await (await signedIn(test, never.id)).get('/')).text).toContain(
      'Say how you take part in mentoring',
    )
  })

  it('stop where they are skipped, or where all of it is switched off, and begin again with one click', async () => {
    test.clock.pass(days(14))
    const skips = await addNewcomer(test, { name: 'Sami Skips', teaches: { cv: 2 } })
    const leaves = await addNewcomer(test, { name: 'Lea Leaves', teaches: { cv: 2 } })
    const browser = await signedIn(test, skips.id)
    await browser.post('/first-weeks/introductions/skip')
    expect((await browser.get('/first-weeks')).text).toContain('Three introductions Skipped')
    expect((await browser.post('/first-weeks/contact/skip')).status).toBe(404)
    const other = await signedIn(test, leaves.id)
    await other.post('/first-weeks/off')
    expect((await other.get('/first-weeks')).text).toContain('nobody is asked for you')
    expect((await other.get('/')).text).not.toContain('Your first weeks')
    await seek(test)
    expect([await hostsOf(skips), await hostsOf(leaves)]).toEqual([[], []])
    await other.post('/first-weeks/on')
    await seek(test)
    expect((await hostsOf(leaves)).length).toBeGreaterThan(0)
    const veteran = await signedIn(test, ingrid.id)
    expect((await veteran.post('/first-weeks/off')).status).toBe(404)
    expect((await veteran.get('/first-weeks')).text).toContain('They are over')
  })

  it('begin for whoever comes by a link or an invitation, not for who set the house up, and once', async () => {
    const owner = await addPerson(test, { name: 'Olga Owner' })
    await test.house.perform(system, async (act) =>
      act.tell('member.joined', { member: owner.id, by: 'command' }),
    )
    await test.settle()
    expect(await test.query('select 1 from welcome.newcomer where member = $1', [owner.id])).toEqual([])
  })

  it('are chosen by what a newcomer shows: a private gap chooses nobody', async () => {
    const maya = await addNewcomer(test, {
      name: 'Maya Privately',
      learns: { cv: 1 },
      gaps: { contracts: 1 },
    })
    const chosen = async () => {
      const market = await marketOf(test.house)
      await market.catchUp()
      const look = test.house.look(system)
      const [person] = await loadPeople(look, [maya.id])
      const ranked = await rankHosts(market, found(person), {
        ...{ offers: 'topic', except: new Set(), now: look.now },
      })
      return ranked.map(({ id }) => id)
    }
    const before = await chosen()
    expect(before.length).toBeGreaterThan(1)
    await test.query('delete from members.learns where member = $1 and private', [maya.id])
    await test.house.perform(maya, async (act) => act.tell('profile.changed', { member: maya.id }))
    expect(await chosen()).toEqual(before)
  })
})
