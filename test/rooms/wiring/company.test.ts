import { beforeAll, describe, expect, it } from 'vitest'
import { demoList } from '#members/demo-sign-in/demo-list.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { readSettings, saveSettings } from '#platform/settings.ts'
import { system, visitor } from '#platform/viewer.ts'
import { DEFAULT_COMPANY, DEFAULT_DEMO, fillIfNew } from '../../../src/wiring/fill-demo.ts'
import { settleIn } from '../../../src/wiring/settle-in.ts'
import { type Browser, browse, type Seen } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'

// The same product over a company: nothing of an association is left on the pages people see.

const test = openTestHouse()
beforeAll(async () => {
  await fillIfNew(test.house, DEFAULT_COMPANY)
})

const ofAssociations =
  /\b(chapters?|licen[cs]\w*|landscape|architects?|planting|urban|regimes?|society|retired|members? of an association)\b/i

async function comeAs(email: string): Promise<Browser> {
  const person = (await demoList(test.house.look(visitor))).find((one) => one.email === email)
  const browser = browse(test)
  await browser.post('/sign-in/demo', { person: person?.publicId ?? '' })
  return browser
}

/** Everything that leads to somebody's profile. */
const peopleOn = ({ html }: Seen): string[] => [...new Set(html.match(/\/people\/[\w-]{20}(?=")/g))]

describe('the demo company', () => {
  it('says who it is, and lets in its own cast', async () => {
    expect(await readSettings(test.house.look(visitor), memberSettings)).toMatchObject({
      kind: 'company',
      association: 'Calder & Quist',
      chapterWord: 'Department',
      stageWords: { retired: 'Executive' },
    })
    const page = await browse(test).get('/sign-in')
    for (const name of ['Lena Kowalik', 'Kofi Asante', 'Ana Beatriz Coutinho', 'Ingrid Halvorsen'])
      expect(page.text).toContain(`Sign in as ${name}`)
    expect(page.text).not.toContain('Maya Okafor')
    expect(await demoList(test.house.look(visitor))).toHaveLength(8)
  })

  it('gets no topics of a profession at the next start, and nobody twice', async () => {
    const topics = () => test.query('select key from members.topic order by key')
    const there = await topics()
    expect(there.length).toBeLessThanOrEqual(120)
    await settleIn(test.house)
    expect(await topics()).toEqual(there)
    expect(await test.query('select count(*)::int as n from members.member')).toEqual([{ n: 200 }])
  })

  it.each(['newcomer', 'student', 'guide', 'veteran', 'leader', 'farmember', 'staff', 'board'])(
    'shows %s pages without a word of associations',
    async (who) => {
      const browser = await comeAs(`${who}@demo.example`)
      const people = await browser.get('/people')
      expect(people.status).toBe(200)
      const profiles = peopleOn(people).slice(0, 3)
      expect(profiles.length).toBeGreaterThan(0)
      const paths = [
        '/',
        '/people?tab=help',
        '/hellos',
        '/inbox',
        '/mentoring',
        '/me',
        '/conduct',
        ...profiles,
      ]
      const steps = ['teach', 'learn', 'experience', 'meet'].map((step) => `/welcome/${step}`)
      for (const path of [...paths, ...steps, `${profiles[0]}/hello`]) {
        const page = await browser.get(path)
        // Whom one is in touch with already, one is led to.
        expect(page.status, path).toBe(path.endsWith('/hello') && page.location !== '' ? 303 : 200)
        expect(page.text.match(ofAssociations)?.[0], `${who} at ${path}`).toBeUndefined()
      }
      expect(people.text.match(ofAssociations)?.[0]).toBeUndefined()
      expect(people.text).toContain('Department')
    },
  )

  it('shows visitors no word of associations either', async () => {
    for (const path of ['/', '/sign-in', '/join', '/conduct'])
      expect((await browse(test).get(path)).text.match(ofAssociations)?.[0], path).toBeUndefined()
  })

  it('asks its executive first whether to keep a gap to herself', async () => {
    const ingrid = await comeAs('board@demo.example')
    const page = await ingrid.get('/welcome/learn')
    expect(/<input[^>]*name="seen"[^>]*checked[^>]*>/.exec(page.html)?.[0]).toContain('value="me"')
  })
})

describe('the cast on the page Sign in', () => {
  const society = openTestHouse()
  it('is that of the people who are there, whatever staff say this is', async () => {
    await fillIfNew(society.house, DEFAULT_DEMO)
    await society.house.perform(system, (act) => saveSettings(act, memberSettings, { kind: 'company' }))
    const cast = await demoList(society.house.look(visitor))
    expect(cast.map(({ name }) => name)).toContain('Maya Okafor')
    expect(cast).toHaveLength(8)
  })
})
