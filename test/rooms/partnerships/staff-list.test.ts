import { beforeAll, describe, expect, it } from 'vitest'
import { unfilled } from '#partnerships/agreement/agreement.ts'
import { saveAgreement } from '#partnerships/agreement/save-agreement.ts'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { saveNotes } from '#partnerships/save-notes.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { activePair, pairOnTrial } from './pair.ts'

const test = openTestHouse()

let greta: Browser
let maya: Browser
beforeAll(async () => {
  const member = await addMember(test, { name: 'Greta Malik', role: 'staff', zone: 'UTC' })
  greta = await signedIn(test, member.id)
  const [trial, active, ended] = [await pairOnTrial(test), await activePair(test), await activePair(test)]
  maya = await signedIn(test, active.maya.id)
  await test.query(`insert into members.chapter (key, name) values ('north', 'North'), ('coast', 'Coast')`)
  await test.query(`update members.profile set chapter = 'north' where member = $1`, [trial.maya.id])
  await test.query(`update members.member set name = '=Zoë Özil' where id = $1`, [active.ruth.id])
  const { partnership } = ended
  const secret = { ...unfilled, goals: 'A secret goal.' }
  await test.house.perform(ended.maya, (act) => saveAgreement(act, { partnership, base: 0, filled: secret }))
  await test.house.perform(ended.maya, (act) => saveNotes(act, { partnership, notes: 'A secret note.' }))
  await test.house.perform(ended.ruth, (act) => endKindly(act, { partnership, why: 'A secret reason.' }))
})

const list = async (query = '') => (await greta.get(`/staff/partnerships${query}`)).text

describe('the staff’s list of partnerships', () => {
  it('says who, what state and which dates, and nothing of what is theirs', async () => {
    expect((await greta.get('/staff')).text).toContain('Partnerships Who learns with whom')
    const page = await greta.get('/staff/partnerships')
    expect(page.text).toContain('Three partnerships.')
    for (const word of ['Maya Okafor', 'Ruth Lindqvist', 'On trial', 'Going on together', 'Ended'])
      expect(page.text).toContain(word)
    const file = await greta.get('/staff/partnerships/partnerships.csv')
    for (const text of [page.html, file.html]) {
      expect(text).not.toContain('secret')
      expect(text).not.toContain('Public hearings')
    }
  })

  it('is narrowed by state, name and chapter', async () => {
    expect(await list('?state=trial')).toContain('One partnership.')
    expect(await list('?q=ozil')).toContain('One partnership.')
    expect(await list('?chapter=north')).toContain('One partnership.')
    expect(await list('?chapter=north&state=ended')).toContain('None like this')
    expect(await list('?state=nonsense')).toContain('Three partnerships.')
  })

  it('says where a name is longer than a search takes, and sends no list of all', async () => {
    const name = 'Zoë '.repeat(60).trim()
    for (const path of ['/staff/partnerships', '/staff/partnerships/partnerships.csv']) {
      const page = await greta.get(`${path}?q=${encodeURIComponent(name)}`)
      expect(page.status).toBe(422)
      expect(page.text).toContain('A search takes up to 200 characters.')
      expect(page.html).toContain(`value="${name}"`)
      expect(page.text).not.toContain('Maya Okafor')
    }
  })

  it('goes into a spreadsheet that runs nothing, narrowed alike', async () => {
    const file = await greta.get('/staff/partnerships/partnerships.csv?state=active')
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [head, ...rows] = file.html.trim().split('\r\n')
    expect(head).toBe(
      'Person 1,Chapter 1,Person 2,Chapter 2,State,Trial since,Partnership since,Paused since,Pause until,Ended',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain("'=Zoë Özil")
    expect(rows[0]).toContain('Going on together,2026-11-23,2026-11-23,,,')
  })

  it('comes fifty a page', async () => {
    await test.query(`
      insert into partnerships.partnership (id, programme, hello, topic, low, high, state, started_at, trial_conversations, trial_until, ended_at)
      select gen_random_uuid(), programme, hello, topic, low, high, 'ended', started_at, 3, trial_until, now()
      from partnerships.partnership, generate_series(1, 60) where state = 'ended' limit 60`)
    expect(await list()).toContain('63 partnerships.')
    expect(await list()).toContain('Page 1 More')
    expect(await list('?page=2&state=ended')).toContain('Before Page 2')
    expect(await list('?page=99')).toContain('Nothing stands on a page this far on. Back to the first page')
    const file = await greta.get('/staff/partnerships/partnerships.csv')
    expect(file.html.trim().split('\r\n')).toHaveLength(64)
  })

  it('is there for staff alone', async () => {
    for (const path of ['/staff/partnerships', '/staff/partnerships/partnerships.csv'])
      expect((await maya.get(path)).status).toBe(404)
  })
})
