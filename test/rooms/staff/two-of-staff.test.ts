import { beforeEach, describe, expect, it } from 'vitest'
import { memberSettings } from '#members/joining/settings.ts'
import { readSettings } from '#platform/settings.ts'
import { system, visitor } from '#platform/viewer.ts'
import { type Browser, type Seen, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { formsOf } from '../../support/html.ts'
import { addTopics } from '../hellos/two.ts'

const test = openTestHouse()

let greta: Browser
let idris: Browser
beforeEach(async () => {
  await test.query(
    'truncate members.member, members.chapter, members.conduct, members.topic, platform.setting, platform.setting_change cascade',
  )
  await test.query(`update programmes.programme set name = 'Mentoring', purpose = ''`)
  // The house remembers its settings until it hears of a change.
  await test.house.perform(system, async (act) =>
    act.tell('setting.changed', { room: 'members', name: 'association' }),
  )
  const [one, two] = await Promise.all(
    ['Greta Malik', 'Idris Bello'].map((name) => addMember(test, { name, role: 'staff' })),
  )
  greta = await signedIn(test, one?.id as never)
  idris = await signedIn(test, two?.id as never)
})

const settings = () => readSettings(test.house.look(visitor), memberSettings)

/** What a browser would send of the form with this action, if nobody touched it. */
function formOf(html: string, action: string): Record<string, string> {
  const form = formsOf(html).find((one) => one.action === action && one.method === 'post')
  const chosen = (name: string) =>
    new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?<option value="([^"]*)" selected`).exec(html)?.[1] ?? ''
  const sent = (form?.fields ?? []).filter(
    ({ type, checked }) => type !== 'submit' && (checked || !['radio', 'checkbox'].includes(type)),
  )
  return Object.fromEntries(
    sent.map(({ name, type, value }) => [name, type === 'select' ? chosen(name) : value]),
  )
}

/** Both open the page; then each sends the form as their browser would, with their own changes. */
async function both(page: string, action: string, ...changes: Record<string, string>[]): Promise<Seen[]> {
  const opened = await Promise.all([greta.get(page), idris.get(page)])
  const answers: Seen[] = []
  for (const [place, browser] of [greta, idris].entries())
    answers.push(
      await browser.post(action, { ...formOf(opened[place]?.html ?? '', action), ...changes[place] }),
    )
  return answers
}
const statuses = (answers: Seen[]) => answers.map(({ status }) => status)
const SETTINGS = '/staff/settings'

describe('two of the staff with one form open', () => {
  it('undo nothing of each other’s where they changed different things', async () => {
    const answers = await both(
      SETTINGS,
      SETTINGS,
      { association: 'Guild of the North', openJoining: 'yes' },
      { mentorWord: 'guide', joinHelp: 'Write to Idris.\nOr ring.' },
    )
    expect(statuses(answers)).toEqual([303, 303])
    expect(await settings()).toMatchObject({
      ...{ association: 'Guild of the North', openJoining: true },
      ...{ mentorWord: 'guide', joinHelp: 'Write to Idris.\nOr ring.' },
    })
  })

  it('are shown both where they changed the same, and lose neither', async () => {
    const [, late] = await both(
      SETTINGS,
      SETTINGS,
      { association: 'Guild of the North', zone: 'Europe/Oslo' },
      { association: 'Guild of the South', mentorWord: 'guide' },
    )
    expect(late?.status).toBe(409)
    expect(late?.text).toContain('Somebody else saved this while you were writing')
    expect(late?.text).toContain('Somebody else has changed this meanwhile to “Guild of the North”.')
    expect(await settings()).toMatchObject({ association: 'Guild of the North', mentorWord: 'mentor' })
    // Sent again, it is Idris's decision; what Greta changed beside it stays.
    const form = formOf(late?.html ?? '', SETTINGS)
    expect(form).toMatchObject({
      association: 'Guild of the South',
      zone: 'Europe/Oslo',
      mentorWord: 'guide',
    })
    expect((await idris.post(SETTINGS, form)).status).toBe(303)
    expect(await settings()).toMatchObject({
      ...{ association: 'Guild of the South', zone: 'Europe/Oslo', mentorWord: 'guide' },
    })
  })

  it('keep what was typed, and on what, over a mistake', async () => {
    const page = await idris.get(SETTINGS)
    await greta.post(SETTINGS, { ...formOf(page.html, SETTINGS), association: 'Guild of the North' })
    const wrong = await idris.post(SETTINGS, {
      ...formOf(page.html, SETTINGS),
      ...{ mentorWord: '', menteeWord: 'learner' },
    })
    expect(wrong.status).toBe(422)
    const form = { ...formOf(wrong.html, SETTINGS), mentorWord: 'guide' }
    expect((await idris.post(SETTINGS, form)).status).toBe(303)
    expect(await settings()).toMatchObject({
      ...{ association: 'Guild of the North', mentorWord: 'guide', menteeWord: 'learner' },
    })
  })

  it('of two in the same instant let one through', async () => {
    const { html } = await greta.get(SETTINGS)
    const names = Array.from({ length: 12 }, (_, n) => `Guild ${n}`)
    const answers = await Promise.all(
      names.map((association) => greta.post(SETTINGS, { ...formOf(html, SETTINGS), association })),
    )
    expect(statuses(answers).toSorted()).toEqual([303, ...Array.from({ length: 11 }, () => 409)])
  })

  it('are shown both of a number', async () => {
    const action = `${SETTINGS}/numbers`
    const [, late] = await both(
      SETTINGS,
      action,
      { seats: '4', mostOpen: '6' },
      { seats: '5', quietFrom: '22:00' },
    )
    expect(late?.status).toBe(409)
    expect(late?.text).toContain('changed this meanwhile to “4”')
    expect(formOf(late?.html ?? '', action)).toMatchObject({ seats: '5', mostOpen: '6', quietFrom: '22:00' })
  })

  it('are shown both of the regimes and of a chapter’s name', async () => {
    const regimes = `${SETTINGS}/regimes`
    const [, late] = await both(
      SETTINGS,
      regimes,
      { regimes: 'Board exam\nCouncil' },
      { regimes: 'Board exam, 2012' },
    )
    expect([late?.status, late?.text.includes('“Board exam; Council”')]).toEqual([409, true])
    expect(formOf(late?.html ?? '', regimes).regimes).toBe('Board exam, 2012')
    await greta.post(`${SETTINGS}/chapters`, { chapter: 'North' })
    const chapter = `${SETTINGS}/chapters/north`
    const [, other] = await both(SETTINGS, chapter, { name: 'Northern' }, { name: 'Far North' })
    expect([other?.status, other?.text.includes('“Northern”')]).toEqual([409, true])
    expect((await idris.post(chapter, formOf(other?.html ?? '', chapter))).status).toBe(303)
    expect(await test.query('select name from members.chapter')).toEqual([{ name: 'Far North' }])
  })

  it('do not bring back what this is by pressing an old button', async () => {
    const kind = `${SETTINGS}/kind`
    expect(statuses(await both(SETTINGS, kind, { kind: 'company' }, {}))).toEqual([303, 303])
    expect((await settings()).kind).toBe('company')
  })

  it('are shown both codes of conduct, even before they have accepted the new one', async () => {
    const conduct = `${SETTINGS}/conduct`
    const [first, late] = await both(
      SETTINGS,
      conduct,
      { words: 'Be kind.' },
      { words: 'Be kind and brief.' },
    )
    expect([first?.status, late?.status]).toEqual([303, 409])
    expect(late?.text).toContain('Somebody else has published other words meanwhile; they stand above yours.')
    expect(late?.text).toContain('Somebody else has published these words since you opened the page Be kind.')
    const form = formOf(late?.html ?? '', conduct)
    expect(form.words).toBe('Be kind and brief.')
    expect((await idris.post(conduct, form)).status).toBe(303)
    expect(await test.query('select version, words from members.conduct order by version')).toEqual([
      { version: 1, words: 'Be kind.' },
      { version: 2, words: 'Be kind and brief.' },
    ])
    expect((await idris.get(SETTINGS)).location).toContain('/conduct')
  })

  it('are shown both of the programme', async () => {
    const path = '/staff/programme'
    const [, late] = await both(
      path,
      path,
      { name: 'Guild mentoring', endsOn: '2027-06-30' },
      { purpose: 'Both ways.', endsOn: '2027-12-31' },
    )
    expect([late?.status, late?.text.includes('“30 June 2027”')]).toEqual([409, true])
    const form = formOf(late?.html ?? '', path)
    expect(form).toMatchObject({ name: 'Guild mentoring', purpose: 'Both ways.', endsOn: '2027-12-31' })
    expect((await idris.post(path, form)).status).toBe(303)
    expect(await test.query('select name, purpose, ends_on::text from programmes.programme')).toEqual([
      { name: 'Guild mentoring', purpose: 'Both ways.', ends_on: '2027-12-31' },
    ])
  })

  it('are shown both of a topic, and saving its words never shows a hidden one again', async () => {
    await addTopics(test)
    const path = '/staff/topics/public-hearings'
    const [, late] = await both(path, path, { synonyms: 'hearings' }, { synonyms: 'inquiry', group: 'Plans' })
    expect([late?.status, late?.text.includes('“hearings”')]).toEqual([409, true])
    expect(formOf(late?.html ?? '', path)).toMatchObject({ synonyms: 'inquiry', group: 'Plans' })
    const { html } = await idris.get(path)
    await greta.post(path, { doing: 'hide' })
    await idris.post(path, { ...formOf(html, path), doing: 'keep', group: 'Plans' })
    const kept = await test.query(`select state, "group" from members.topic where key = 'public-hearings'`)
    expect(kept).toEqual([{ state: 'hidden', group: 'Plans' }])
  })
})
