import { beforeAll, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { endHello } from '#hellos/answering/end-hello.ts'
import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { marketOf } from '#market/snapshot.ts'
import { stopTakingPart } from '#members/standing/stop-taking-part.ts'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { days } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { setSeats } from '#programmes/set-seats.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { activePair } from '../partnerships/pair.ts'
import { addPartner, addTopics, hello } from './two.ts'

const test = openTestHouse()
beforeAll(async () => {
  await addTopics(test)
  for (const name of ['Omar Haddad', 'Ivy Chan', 'Dele Adeyemi'])
    await addPartner(test, { name, teaches: ['public-hearings'], role: 'mentor', seats: 50 })
})

/** Maya learns from Ruth; they talk. */
async function talking(maya?: MemberViewer) {
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
  const learner = maya ?? (await addPartner(test, { name: 'Maya Okafor', learns: ['public-hearings'] }))
  const id = await hello(test, learner, ruth)
  await test.house.perform(ruth, (act) => acceptHello(act, { hello: id }))
  // Told, so that the market hears of whoever a story brought in behind its back.
  await test.house.perform(learner, (act) => setSeats(act, 3))
  await test.settle()
  return { maya: learner, ruth, id }
}
const lastNews = async ({ id }: MemberViewer) =>
  (
    await test.query<{ headline: string; body: string; path: string }>(
      `select headline, body, path from notices.item where member = $1 and kind = 'ending' order by at desc, id desc limit 1`,
      [id],
    )
  )[0]
const lostAt = async ({ id }: MemberViewer) =>
  (
    await test.query<{ at: Date | null }>(
      'select lost_helper_at as at from programmes.enrolment where member = $1',
      [id],
    )
  )[0]?.at
/** A page without what is of this one pair and this one day. */
const plainly = (html: string, hello: HelloId) =>
  html
    .replaceAll(hello, 'HELLO')
    .replace(/\/people\/[\w-]+/g, '/people/ONE')
    .replace(/data-viewer="[^"]*"/, '')

const ends: Record<string, (ruth: MemberViewer, maya: MemberViewer, id: HelloId) => Promise<void>> = {
  'a kind end': (ruth, _maya, id) => test.house.perform(ruth, (act) => endHello(act, { hello: id })),
  'a block': (ruth, maya) => test.house.perform(ruth, (act) => block(act, maya.id)),
  'stopping to take part': (ruth) => test.house.perform(ruth, stopTakingPart),
}

describe('whoever learned from somebody', () => {
  it('is offered three others for the topic after every end, in the same words and on the same page', async () => {
    const seen = []
    for (const [how, end] of Object.entries(ends)) {
      const { maya, ruth, id } = await talking()
      await end(ruth, maya, id)
      await test.settle()
      await (await marketOf(test.house)).catchUp()
      const browser = await signedIn(test, maya.id)
      const news = await lastNews(maya)
      expect(news?.path, how).toBe(to('helloPeople', { hello: id }))
      const three = await browser.get(to('helloPeople', { hello: id }))
      expect(three.text.match(/could teach you/g), how).toHaveLength(3)
      expect(three.html).not.toContain(ruth.publicId)
      const page = await browser.get(to('hello', { hello: id }))
      expect(page.text).toContain('Look at three others')
      seen.push({ headline: news?.headline, body: news?.body, page: plainly(page.html, id) })
    }
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
  })

  it('is led from neither page to a profile, which may be there after one end and not after another', async () => {
    for (const [how, end] of Object.entries(ends)) {
      const { maya, ruth, hello: id, partnership } = await activePair(test)
      const browser = await signedIn(test, maya.id)
      const pages = [to('hello', { hello: id }), to('partnership', { partnership })]
      const profile = `href="${to('person', { person: ruth.publicId })}"`
      for (const page of pages) expect((await browser.get(page)).html, how).toContain(profile)
      await test.house.perform(ruth, (act) => endKindly(act, { partnership }))
      await end(ruth, maya, id)
      await test.settle()
      for (const page of pages) {
        const { html } = await browser.get(page)
        expect(html, how).not.toContain(profile)
        // Whoever would rather not be found again can still say so.
        expect(html, how).toContain(to('block', { person: ruth.publicId }))
      }
    }
  })

  it('is told so once more where a partnership ends; whoever taught is offered nobody', async () => {
    const { maya, ruth, hello: id, partnership } = await activePair(test)
    await test.house.perform(ruth, (act) => endKindly(act, { partnership }))
    await test.settle()
    expect((await lastNews(maya))?.body).toContain('Others know about Public hearings as well')
    const asMaya = await signedIn(test, maya.id)
    const asRuth = await signedIn(test, ruth.id)
    expect((await asMaya.get(to('partnership', { partnership }))).text).toContain('Look at three others')
    expect((await asRuth.get(to('partnership', { partnership }))).text).not.toContain('Look at three others')
    expect((await asMaya.get(to('helloPeople', { hello: id }))).status).toBe(200)
    expect((await asRuth.get(to('helloPeople', { hello: id }))).status).toBe(404)
  })

  it('may be the one who was written to', async () => {
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] })
    const maya = await addPartner(test, { name: 'Maya Okafor', learns: ['public-hearings'] })
    const id = await hello(test, ruth, maya)
    await test.house.perform(maya, (act) => acceptHello(act, { hello: id }))
    await test.house.perform(ruth, (act) => endHello(act, { hello: id, thanks: 'It was a joy.' }))
    await test.settle()
    // With a word of thanks the news leads to where that stands.
    expect(await lastNews(maya)).toMatchObject({ path: to('hello', { hello: id }) })
    expect((await (await signedIn(test, maya.id)).get(to('helloPeople', { hello: id }))).status).toBe(200)
  })
})

describe('a helper who stops taking part', () => {
  it('leaves behind who comes first among those somebody could help, for a month; a block does not', async () => {
    const { maya, ruth } = await talking()
    const blocked = await talking()
    await test.house.perform(blocked.ruth, (act) => block(act, blocked.maya.id))
    await test.house.perform(ruth, stopTakingPart)
    await test.settle()
    expect(await lostAt(maya)).toEqual(test.clock.now())
    expect(await lostAt(blocked.maya)).toBeNull()

    const noor = await addPartner(test, { name: 'Noor Aziz', teaches: ['public-hearings'], role: 'mentor' })
    // Only what these stories began with counts: nobody of an earlier one.
    await test.query('update programmes.enrolment set lost_helper_at = null where member <> $1', [maya.id])
    await (await marketOf(test.house)).catchUp()
    const list = async () => {
      const { html } = await (await signedIn(test, noor.id)).get('/people?tab=help')
      return [...html.matchAll(/<li><article[\s\S]*?href="\/people\/([\w-]+)"/g)].map(([, id]) => id)
    }
    const lost = (who: MemberViewer, at: Date | null) =>
      test.query('update programmes.enrolment set lost_helper_at = $2 where member = $1', [who.id, at])
    expect((await list())[0]).toBe(maya.publicId)
    await lost(maya, null)
    const [first, ...others] = await list()
    // By chance of the day either of the two may stand first without it.
    const last = first === maya.publicId ? blocked.maya : maya
    expect(others).toContain(last.publicId)
    await lost(last, test.clock.now())
    expect((await list()).slice(0, 2)).toEqual([last.publicId, first])
    await lost(last, new Date(test.clock.now().getTime() - days(30)))
    expect((await list())[0]).toBe(first)
  })

  it('is named to staff when several learned there, with the way to the person; to nobody else', async () => {
    const grace = await addMember(test, { name: 'Grace Mbeki', role: 'staff' })
    const { ruth, maya } = await talking()
    const lena = await addPartner(test, { name: 'Lena Fischer' })
    const id = await hello(test, lena, ruth)
    await test.house.perform(ruth, (act) => acceptHello(act, { hello: id }))
    const alone = await talking()
    await test.house.perform(ruth, stopTakingPart)
    await test.house.perform(alone.ruth, stopTakingPart)
    await test.settle()
    const staff = await (await signedIn(test, grace.id)).get('/')
    expect(staff.text).toContain('Ruth Lindqvist no longer takes part Two people learned there')
    expect(staff.html).toContain(to('staffMember', { person: ruth.publicId }))
    expect(staff.html).not.toContain(to('staffMember', { person: alone.ruth.publicId }))
    expect((await (await signedIn(test, maya.id)).get('/')).text).not.toContain('no longer takes part')
    test.clock.pass(days(14))
    expect((await (await signedIn(test, grace.id)).get('/')).text).not.toContain('no longer takes part')
  })
})
