import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportId } from '#map/ids.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { closeReport } from '#safety/close-report.ts'
import { makeReport } from '#safety/make-report.ts'
import { type Browser, browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
let staff: MemberViewer
let owner: MemberViewer
let desk: Browser

beforeAll(async () => {
  staff = await addMember(test, { name: 'Ines Duarte', role: 'staff' })
  owner = await addMember(test, { name: 'Berit Solheim', role: 'owner' })
  desk = await signedIn(test, staff.id)
})

const mayaAndOmar = async () =>
  [await addMember(test, { name: 'Maya Okafor' }), await addMember(test, { name: 'Omar Haddad' })] as const

const excerpt = [{ who: 'Omar Haddad', words: 'You owe me an answer.', at: new Date('2026-11-20T10:00:00Z') }]
const reportOmar = (reporter: MemberViewer, accused: MemberViewer): Promise<ReportId> =>
  test.house.perform(reporter, (act) =>
    makeReport(act, {
      accused: accused.id,
      subject: { kind: 'hello', id: crypto.randomUUID() },
      excerpt,
      words: 'Omar writes every hour.',
    }),
  )
const inboxOf = (member: MemberViewer) =>
  test.query<{ headline: string; body: string; quote: string }>(
    'select headline, body, quote from notices.item where member = $1 order by at, id',
    [member.id],
  )

describe('reporting the only one on the staff', () => {
  it('says beforehand and afterwards that nobody reads it yet', async () => {
    const [maya] = await mayaAndOmar()
    const browser = await signedIn(test, maya.id)
    const path = `/people/${staff.publicId}/report`
    expect((await browser.get(path)).text).not.toContain('nobody reads this')
    await test.query('update members.member set left_at = now() where id = $1', [owner.id])
    expect((await browser.get(path)).text).toContain('There is nobody on the staff but Ines')
    const sent = await browser.post(path, { what: 'Ines shouted at me on the walk.' })
    const after = (await browser.get(sent.location)).text
    expect(after).toContain('nobody reads this before somebody else joins the staff')
    expect(after).not.toContain('will look at it')
    await test.query('update members.member set left_at = null where id = $1', [owner.id])
    expect((await browser.get(path)).text).toContain('The staff have what you wrote')
  })
})

describe('reporting a person', () => {
  it('takes what happened, says what follows, and keeps what was typed when it is empty', async () => {
    const [maya, omar] = await mayaAndOmar()
    const browser = await signedIn(test, maya.id)
    const path = `/people/${omar.publicId}/report`
    expect((await browser.get(path)).text).toContain('What happened')
    const empty = await browser.post(path, { what: '   ' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Please say what happened')
    const long = await browser.post(path, { what: `long ${'x'.repeat(5000)}` })
    expect(long.status).toBe(422)
    expect(long.html).toContain('long xxx')

    const sent = await browser.post(path, { what: 'Omar shouted at me on the walk.' })
    expect(sent.status).toBe(303)
    expect((await browser.get(sent.location)).text).toContain('The staff have what you wrote')
    expect((await browser.post(path, { what: 'Again.' })).status).toBe(409)
    expect((await browser.get(path)).text).not.toContain('nobody reads this')
    const again = await signedIn(test, (await addMember(test, { name: 'Jun Watanabe' })).id)
    expect((await again.post(path, { what: 'To me too.' })).status).toBe(303)
  })

  it('of thirty at once makes one', async () => {
    const [maya, omar] = await mayaAndOmar()
    const id = crypto.randomUUID()
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        test.house.perform(maya, (act) =>
          makeReport(act, { accused: omar.id, subject: { kind: 'message', id }, excerpt, words: '' }),
        ),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await test.query('select 1 from safety.report where accused = $1', [omar.id])).toHaveLength(1)
  })

  it('ends after twenty in a day', async () => {
    const [maya, omar] = await mayaAndOmar()
    for (let n = 0; n < 20; n++) await reportOmar(maya, omar)
    await expect(reportOmar(maya, omar)).rejects.toMatchObject({ status: 429 })
  })

  it('is not for oneself', async () => {
    const [maya] = await mayaAndOmar()
    await expect(reportOmar(maya, maya)).rejects.toMatchObject({ status: 404 })
  })
})

describe('what staff do with a report', () => {
  it('shows what was chosen to be shown, and nobody else sees it', async () => {
    const [maya, omar] = await mayaAndOmar()
    const report = await reportOmar(maya, omar)
    await test.settle()
    expect((await desk.get('/staff/reported')).text).toContain('Omar Haddad')
    const page = await desk.get(`/staff/reported/${report}`)
    expect(page.text).toContain('You owe me an answer.')
    expect(page.text).toContain('Omar writes every hour.')
    expect(page.text).toContain('Maya Okafor')
    for (const member of [maya, omar]) {
      const browser = await signedIn(test, member.id)
      expect((await browser.get('/staff/reported')).status).toBe(404)
      expect((await browser.get(`/staff/reported/${report}`)).status).toBe(404)
      expect((await browser.post(`/staff/reported/${report}`, { outcome: 'nothing' })).status).toBe(404)
    }
    expect((await browse(test).get('/staff/reported')).location).toMatch(/^\/sign-in/)
    expect((await desk.get('/staff/reported/no-report')).status).toBe(404)
    expect((await desk.get(`/staff/reported/${crypto.randomUUID()}`)).status).toBe(404)
  })

  it('Nothing to do: the reporter learns that it was looked at, the accused nothing', async () => {
    const [maya, omar] = await mayaAndOmar()
    const report = await reportOmar(maya, omar)
    expect((await desk.post(`/staff/reported/${report}`, { outcome: 'nothing' })).status).toBe(303)
    await test.settle()
    expect(await inboxOf(maya)).toMatchObject([{ headline: 'The staff have looked at your report' }])
    expect(await inboxOf(omar)).toHaveLength(0)
    expect((await desk.get(`/staff/reported/${report}`)).text).toContain(
      'Nothing to do, decided by Ines Duarte',
    )
  })

  it('Write to NAME: the accused reads the words of the staff, and not who asked', async () => {
    const [maya, omar] = await mayaAndOmar()
    const report = await reportOmar(maya, omar)
    const empty = await desk.post(`/staff/reported/${report}`, { outcome: 'wrote', words: ' ' })
    expect(empty.status).toBe(422)
    await desk.post(`/staff/reported/${report}`, { outcome: 'wrote', words: 'Please write less often.' })
    await test.settle()
    const news = await inboxOf(omar)
    expect(news).toMatchObject([{ headline: 'A word from the staff', quote: 'Please write less often.' }])
    expect(JSON.stringify([news, await mailsTo(omar)])).not.toContain('Maya')
    expect(JSON.stringify(await inboxOf(maya))).not.toContain('less often')
  })

  const mailsTo = (member: MemberViewer) =>
    test.query<{ content: { sentences: string[] } }>('select content from notices.mail where member = $1', [
      member.id,
    ])

  it('Suspend: until a day or for good, at once; only an owner lifts it', async () => {
    const [maya, omar] = await mayaAndOmar()
    const browser = await signedIn(test, omar.id)
    const report = await reportOmar(maya, omar)
    for (const until of ['', '2026-11-23', '2020-01-01', 'tomorrow', '9999-01-01', '+275760-09-14'])
      expect((await desk.post(`/staff/reported/${report}`, { outcome: 'suspended', until })).status).toBe(422)
    await desk.post(`/staff/reported/${report}`, { outcome: 'suspended', until: '2026-12-24' })
    await test.settle()
    expect((await browser.get('/me/blocked')).location).toMatch(/^\/sign-in/)
    expect((await inboxOf(omar))[0]?.body).toContain('until 24 December')
    expect((await mailsTo(omar))[0]?.content.sentences[0]).toContain('until 24 December')
    expect(JSON.stringify(await inboxOf(omar))).not.toContain('Maya')

    expect((await desk.post(`/staff/reported/${report}/lifting`)).status).toBe(404)
    const office = await signedIn(test, owner.id)
    expect((await office.get(`/staff/reported/${report}`)).text).toContain('Lift the suspension')
    await office.post(`/staff/reported/${report}/lifting`)
    expect((await (await signedIn(test, omar.id)).get('/me/blocked')).status).toBe(200)

    const second = await reportOmar(maya, omar)
    await desk.post(`/staff/reported/${second}`, { outcome: 'suspended', forGood: 'yes' })
    await test.settle()
    expect((await desk.get(`/staff/reported/${second}`)).text).toContain('suspended for good')
    expect((await inboxOf(omar)).some(({ body }) => body.includes('rests from now on'))).toBe(true)
  })

  it('is decided once, of thirty at the same time', async () => {
    const [maya, omar] = await mayaAndOmar()
    const report = await reportOmar(maya, omar)
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) =>
        test.house.perform(n % 2 ? staff : owner, (act) =>
          closeReport(act, report, n % 3 ? { outcome: 'nothing' } : { outcome: 'wrote', words: `Word ${n}` }),
        ),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await test.settle()
    expect(await inboxOf(maya)).toHaveLength(1)
    expect((await desk.post(`/staff/reported/${report}`, { outcome: 'nothing' })).status).toBe(409)
  })

  it('is hidden from staff whom it is about, who are not told of it either', async () => {
    const [maya] = await mayaAndOmar()
    const before = (await inboxOf(staff)).length
    const report = await reportOmar(maya, staff)
    await test.settle()
    expect((await desk.get('/staff/reported')).text).not.toContain('Ines Duarte')
    expect((await desk.get(`/staff/reported/${report}`)).status).toBe(404)
    expect((await desk.post(`/staff/reported/${report}`, { outcome: 'nothing' })).status).toBe(404)
    await expect(
      test.house.perform(staff, (act) => closeReport(act, report, { outcome: 'nothing' })),
    ).rejects.toMatchObject({ status: 404 })
    expect(await inboxOf(staff)).toHaveLength(before)
    const office = await signedIn(test, owner.id)
    expect((await office.get('/staff/reported')).text).toContain('Ines Duarte')
  })

  it('cannot be used by staff to shut an owner out', async () => {
    const [maya] = await mayaAndOmar()
    const report = await reportOmar(maya, owner)
    expect((await desk.get(`/staff/reported/${report}`)).text).not.toContain('Suspend')
    const answer = await desk.post(`/staff/reported/${report}`, { outcome: 'suspended', forGood: 'yes' })
    expect(answer.status).toBe(403)
  })

  it('asks for one of the outcomes', async () => {
    const [maya, omar] = await mayaAndOmar()
    const report = await reportOmar(maya, omar)
    expect((await desk.post(`/staff/reported/${report}`, { outcome: 'banish' })).status).toBe(422)
  })

  it('keeps words out of events, jobs and logs', async () => {
    const [maya, omar] = await mayaAndOmar()
    const report = await test.house.perform(maya, (act) =>
      makeReport(act, {
        accused: omar.id,
        subject: { kind: 'profile' },
        excerpt: [{ who: 'Omar Haddad', words: 'canary-shown', at: test.clock.now() }],
        words: 'canary-told',
      }),
    )
    await desk.post(`/staff/reported/${report}`, { outcome: 'wrote', words: 'canary-wrote' })
    await test.settle()
    for (const table of ['platform.event', 'pgboss.job'])
      expect(await test.query(`select 1 from ${table} t where t::text like '%canary-%'`)).toHaveLength(0)
    expect(JSON.stringify(test.logs)).not.toContain('canary-')
  })
})
