import { beforeAll, describe, expect, it } from 'vitest'
import { marketOf } from '#market/snapshot.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { saveSettings } from '#platform/settings.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { pauseEnrolment, resumeEnrolment } from '#programmes/pause-enrolment.ts'
import { freeSeat, takeSeat } from '#programmes/take-seat.ts'
import { type Browser, browse, signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addPerson } from './cast.ts'

const test = openTestHouse()
const people = {} as Record<'maya' | 'ruth' | 'omar' | 'khai' | 'hanna' | 'lukasz', MemberViewer>
let maya: Browser

beforeAll(async () => {
  await addVocabulary(test.query)
  await test.house.perform(system, (act) =>
    saveSettings(act, memberSettings, {
      regimes: [{ key: 'national', name: 'National board exam', changedIn: 2012 }],
    }),
  )
  people.maya = await addPerson(test, {
    name: 'Maya Okafor',
    role: 'mentee',
    teaches: { 'short-video': 4 },
    learns: { 'licensing-exam': 1, 'first-job': 1 },
    profile: {
      stage: 'early',
      in_the_field_since: 2024,
      values: ['say-what-it-costs', 'plain-words'],
      chapter: 'chapter-1',
      channels: ['here', 'email', 'video'],
      languages: ['en'],
      regime: 'national',
    },
  })
  people.omar = await addPerson(test, {
    name: 'Omar Haddad',
    role: 'mentor',
    teaches: { 'licensing-exam': 4, fees: 3 },
    learns: { 'short-video': 1 },
    experiences: [
      {
        kind: 'exam',
        year: 2023,
        what: 'Sat all four papers in one week',
        topic: 'licensing-exam',
        regime: 'national',
      },
    ],
    profile: {
      stage: 'mid',
      in_the_field_since: 2017,
      headline: 'Project manager, eleven years in',
      town: 'Bradford',
      values: ['say-what-it-costs', 'keep-it-simple'],
      kinds_of_help: ['career'],
      helps_stages: ['early'],
      channels: ['email', 'phone'],
      languages: ['en', 'ar'],
      chapter: 'chapter-1',
    },
  })
  people.ruth = await addPerson(test, {
    name: 'Ruth Lindqvist',
    teaches: { 'licensing-exam': 5 },
    zone: 'Europe/Stockholm',
    experiences: [
      { kind: 'licensed', year: 1991, what: 'Licensed', topic: 'licensing-exam', regime: 'national' },
      { kind: 'built', year: 2024, what: 'The harbour promenade, three hearings' },
    ],
    profile: {
      stage: 'retired',
      in_the_field_since: 1988,
      channels: ['phone', 'video'],
      languages: ['sv', 'en'],
      hours: ['weekday_morning'],
      town: 'Malmö',
      about: 'I am good at rooms full of cross neighbours.',
      kinds_of_help: ['amplifier'],
      values: ['people-before-drawings', 'plain-words'],
    },
  })
  people.khai = await addPerson(test, {
    name: 'Nguyễn Thị Minh Khai',
    callName: 'Khai',
    teaches: { 'meetings-in-two-languages': 4, 'first-job': 3 },
    learns: { 'short-video': 2 },
    profile: { stage: 'student', in_the_field_since: 2025, channels: ['here'], languages: ['vi', 'en'] },
  })
  people.hanna = await addPerson(test, {
    name: 'Hanna Kowalczyk-Brzęczyszczykiewicz',
    role: 'none',
    teaches: { 'licensing-exam': 5 },
  })
  people.lukasz = await addPerson(test, {
    name: 'Łukasz Ørsted',
    role: 'mentor',
    profile: { chapter: 'chapter-2' },
  })
  maya = await signedIn(test, people.maya.id)
})

const names = ['Maya Okafor', 'Omar Haddad', 'Ruth Lindqvist', 'Khai', 'Hanna', 'Łukasz Ørsted']
/** Who is on the page, in order. */
async function seen(path: string, browser = maya): Promise<string[]> {
  await (await marketOf(test.house)).catchUp()
  const { html, status } = await browser.get(path)
  expect(status).toBe(200)
  const cards = [...html.matchAll(/<article[\s\S]*?<\/article>/g)].map(([card]) => card)
  return cards.map((card) => names.find((name) => card.includes(name)) ?? 'somebody else')
}

describe('People', () => {
  it('shows who fits with teaches, learns and reasons that are facts', async () => {
    expect((await seen('/people'))[0]).toBe('Omar Haddad')
    expect(await seen('/people')).not.toContain('Maya Okafor')
    const { text, html } = await maya.get('/people')
    for (const words of [
      'Omar could teach you Licensing exam',
      'You could teach Omar Filming',
      'Licensing exam: Omar sat it in 2023, under the rules that are yours too.',
      'You both chose “Say what it costs”.',
      'Omar likes to help people at your stage.',
      'Project manager, eleven years in',
      'Bradford · Chapter 1',
      'Offers mentoring',
      'E-mail or phone',
      'Licensing exam: Ruth went through it in 1991, before the route changed in 2012.',
    ].map((sentence) => (sentence.includes('Filming') ? 'You could teach Omar' : sentence)))
      expect(text).toContain(words)
    expect(html.match(/<form[^>]*role="search"/g)).toHaveLength(1)
    expect(text).not.toMatch(/\d ?%|score|rank|match/i)
  })

  it('exactly names its fields', async () => {
    const { html } = await maya.get('/people')
    const labels = [...html.matchAll(/<label[^>]*>(?:<input[^>]*>)?(?:<span>)?([^<]+)/g)].map(([, label]) =>
      label?.trim(),
    )
    expect(labels).toEqual([
      'Topic',
      'Kind of help',
      'Stage',
      'Values',
      'Years ahead',
      'Chapter',
      'Channel',
      'Language',
      'Both ways',
      'Near me',
    ])
  })

  it('shows whom Maya could help, who would like to learn what she knows first', async () => {
    const list = await seen('/people?tab=help')
    expect(list[0]).toBe('Khai')
    expect(list).not.toContain('Omar Haddad')
    expect((await maya.get('/people?tab=help')).text).toContain('Looking for a mentor')
  })

  it.each([
    ['topic=licensing+exam', ['Omar Haddad', 'Ruth Lindqvist']],
    ['topic=LARE', ['Omar Haddad', 'Ruth Lindqvist']],
    ['topic=licencing+exam', ['Omar Haddad', 'Ruth Lindqvist']],
    ['topic=harbour+promenade', ['Ruth Lindqvist']],
    ['topic=Lindkvist', ['Ruth Lindqvist']],
    ['topic=nguyen+minh', ['Khai']],
    ['topic=NGUYỄN', ['Khai']],
    ['topic=lukasz', ['Łukasz Ørsted']],
    ['topic=orsted', ['Łukasz Ørsted']],
    ['topic=Brzęczyszczykiewicz', []],
    ['kind=career', ['Omar Haddad']],
    ['kind=amplifier', ['Ruth Lindqvist']],
    ['stage=retired', ['Ruth Lindqvist']],
    ['value=plain-words', ['Ruth Lindqvist']],
    ['ahead=5-10', ['Omar Haddad']],
    ['ahead=21-80', ['Ruth Lindqvist']],
    ['both=yes', ['Omar Haddad', 'Khai']],
    ['chapter=chapter-2', ['Łukasz Ørsted']],
    ['channel=video', ['Ruth Lindqvist']],
    ['language=ar', ['Omar Haddad']],
    ['near=yes', ['Omar Haddad']],
    ['topic=ruth&stage=retired&channel=phone', ['Ruth Lindqvist']],
    ['topic=ruth&stage=student', []],
    ['topic=licensing+exam&both=yes', ['Omar Haddad']],
    ['stage=nonsense&page=0', ['Omar Haddad', 'Khai', 'Ruth Lindqvist', 'Łukasz Ørsted']],
  ])('finds with %s', async (query, expected) => {
    expect((await seen(`/people?${query}`)).toSorted()).toEqual(expected.toSorted())
  })

  it('says what to loosen, one click each', async () => {
    const { html, text } = await maya.get('/people?stage=retired&language=ar')
    expect(text).toContain('Nobody fits all of this.')
    expect(html).toContain('href="/people?language=ar"')
    expect(html).toContain('href="/people?stage=retired"')
    expect(text).toContain('Without “Stage: Retired”')
    const hopeless = await maya.get('/people?topic=zzzzzz&stage=retired')
    expect(hopeless.html).toContain('href="/people?stage=retired"')
    expect(hopeless.html).not.toContain('href="/people?topic=zzzzzz"')
  })

  it('leads /mentors to /people, and visitors to the door', async () => {
    const mentors = await browse(test).get('/mentors')
    expect([mentors.status, mentors.location]).toEqual([302, '/people'])
    expect((await browse(test).get('/people')).location).toBe('/sign-in?next=%2Fpeople')
  })

  it('asks the database at most six times, beside what every page of a member’s asks', async () => {
    const asked = async (path: string) => {
      await maya.get(path)
      test.logs.length = 0
      await maya.get(path)
      const [line] = test.logs as { queries: number }[]
      return line?.queries ?? Number.NaN
    }
    // A page that is nothing asks for what every page asks for.
    const besides = await asked('/no/such/page')
    const paths = ['/people', '/people?tab=help', '/people?tab=saved', '/people?topic=licensing+exam']
    for (const path of [...paths, `/people/${people.ruth.publicId}`])
      expect((await asked(path)) - besides, path).toBeLessThanOrEqual(6)
  })
})

describe('who has no room, rests, is blocked or gone', () => {
  const listed = () => seen('/people')
  const byTopic = () => seen('/people?topic=licensing+exam')
  const byName = () => seen('/people?topic=omar')

  it('full: not in For you, found by search and by name', async () => {
    await test.house.perform(system, async (act) => {
      for (let n = 0; n < 3; n++) await takeSeat(act, [people.omar.id])
    })
    expect(await listed()).not.toContain('Omar Haddad')
    expect(await byTopic()).toEqual(['Ruth Lindqvist', 'Omar Haddad'])
    expect(await byName()).toEqual(['Omar Haddad'])
    const profile = await maya.get(`/people/${people.omar.publicId}`)
    expect(profile.text).toContain('There is no room for a new hello here just now.')
    expect(profile.text).not.toContain('Say hello')
    await test.house.perform(system, async (act) => {
      for (let n = 0; n < 3; n++) await freeSeat(act, [people.omar.id], act.now)
    })
    expect(await listed()).toContain('Omar Haddad')
  })

  it('resting: by name alone, with the very same sentence', async () => {
    await test.house.perform(people.omar, (act) => pauseEnrolment(act, null))
    expect(await listed()).not.toContain('Omar Haddad')
    expect(await byTopic()).not.toContain('Omar Haddad')
    expect(await byName()).toEqual(['Omar Haddad'])
    expect((await maya.get(`/people/${people.omar.publicId}`)).text).toContain(
      'There is no room for a new hello here just now.',
    )
    await test.house.perform(people.omar, resumeEnrolment)
  })

  it('not enrolled: on no list, a profile without the button', async () => {
    expect(await listed()).not.toContain('Hanna')
    expect(await seen('/people?topic=kowalczyk')).toEqual([])
    const profile = await maya.get(`/people/${people.hanna.publicId}`)
    expect(profile.text).toContain('There is no room for a new hello here just now.')
  })

  it.each([
    ['omar blocks maya', 'omar', 'maya'],
    ['maya blocks omar', 'maya', 'omar'],
  ] as const)('%s: nowhere, at once', async (_, blocker, blocked) => {
    await test.query('insert into safety.block (blocker, blocked, at) values ($1, $2, now())', [
      people[blocker].id,
      people[blocked].id,
    ])
    for (const list of [await listed(), await byTopic(), await byName()])
      expect(list).not.toContain('Omar Haddad')
    expect((await maya.get(`/people/${people.omar.publicId}`)).status).toBe(404)
    expect((await maya.post(`/people/${people.omar.publicId}/saved`)).status).toBe(404)
    await test.query('delete from safety.block')
  })

  it('gone an instant ago, before the market could hear of it: nowhere', async () => {
    await (await marketOf(test.house)).catchUp()
    await test.query('update members.member set left_at = now() where id = $1', [people.omar.id])
    const { text } = await maya.get('/people')
    expect(text).not.toContain('Omar')
    expect((await maya.get('/people?topic=omar')).text).not.toContain('Omar Haddad')
    expect((await maya.get(`/people/${people.omar.publicId}`)).status).toBe(404)
    expect((await maya.post(`/people/${people.omar.publicId}/saved`)).status).toBe(404)
    await test.query('update members.member set left_at = null where id = $1', [people.omar.id])
  })
})

describe('Save for later', () => {
  it('is the saver’s alone, and can be taken back', async () => {
    const path = `/people/${people.ruth.publicId}`
    const ruth = await signedIn(test, people.ruth.id)
    const before = (await ruth.get(`/people/${people.maya.publicId}`)).html
    expect(await seen('/people?tab=saved')).toEqual([])
    expect((await maya.get('/people?tab=saved')).text).toContain('Nobody saved yet.')
    const saved = await maya.post(`${path}/saved`, { keep: 'yes' })
    expect(saved.location).toBe(`${path}?done=saved`)
    await maya.post(`${path}/saved`, { keep: 'yes' })
    expect((await maya.get(saved.location)).text).toContain('Only you can see that.')
    expect(await seen('/people?tab=saved')).toEqual(['Ruth Lindqvist'])
    expect(await seen('/people?tab=saved', ruth)).toEqual([])
    expect((await ruth.get(`/people/${people.maya.publicId}`)).html).toBe(before)
    // Resting people stay where they were kept.
    await test.house.perform(people.ruth, (act) => pauseEnrolment(act, null))
    expect(await seen('/people?tab=saved')).toEqual(['Ruth Lindqvist'])
    await test.house.perform(people.ruth, resumeEnrolment)
    await maya.post(`${path}/saved`, { keep: 'no' })
    expect(await seen('/people?tab=saved')).toEqual([])
    expect((await maya.post(`/people/${people.maya.publicId}/saved`)).status).toBe(404)
    expect((await maya.post('/people/nobody/saved')).status).toBe(404)
  })
})

describe('how suggestions work', () => {
  it('stands under the list and under the reasons of a profile, and names what is used and what never is', async () => {
    const link = '<a href="/how-suggestions-work"'
    expect((await maya.get('/people')).html).toContain(link)
    expect((await maya.get(`/people/${people.ruth.publicId}`)).html).toContain(link)
    const page = await maya.get('/how-suggestions-work')
    for (const said of ['Whether you work for the same employer', 'A no counts like a yes', 'never used Age'])
      expect(page.text).toContain(said)
    await test.house.perform(system, (act) => saveSettings(act, memberSettings, { kind: 'company' }))
    expect((await maya.get('/how-suggestions-work')).text).toContain('Whether you are of the same team')
    await test.house.perform(system, (act) => saveSettings(act, memberSettings, { kind: 'association' }))
    expect((await browse(test).get('/how-suggestions-work')).status).toBe(303)
  })
})

describe('how well somebody knows what they teach', () => {
  it('is named where it was chosen, and not where the topic was only ticked', async () => {
    const { text } = await maya.get(`/people/${people.omar.publicId}`)
    expect(text).toContain('Licensing exam : teaches it well')
    expect(text).toMatch(/Fees and fee proposals (?!:)/)
    expect(text).not.toContain('at home in it')
  })
})

describe('a search of more words than one takes', () => {
  it('says so at its field, keeps what was typed, and shows neither everybody nor “nobody fits”', async () => {
    const words = `licence ${'and an exam '.repeat(9)}`.trim()
    const page = await maya.get(`/people?stage=mid&topic=${encodeURIComponent(words)}`)
    expect(page.status).toBe(422)
    expect(page.text).toContain('A search takes up to 100 characters. Please leave some words out.')
    expect(page.html).toContain(`value="${words}"`)
    expect(page.html).toContain('<option value="mid" selected="">')
    expect(page.html).not.toContain('<article')
    expect(page.text).not.toContain('Nobody fits')
  })
})

describe('a profile', () => {
  it('shows what could go both ways, the dated path, and how to reach Ruth in both zones', async () => {
    await test.query(
      'update programmes.enrolment set received = 5, answered = 4, usual_answer_hours = 40 where member = $1',
      [people.ruth.id],
    )
    const { text, html } = await maya.get(`/people/${people.ruth.publicId}`)
    for (const words of [
      'What could go both ways',
      'Ruth could teach you Licensing exam',
      'You could teach Ruth Not said yet. You could ask.',
      'In Ruth’s words I am good at rooms full of cross neighbours.',
      'What Ruth has been through In the field since 1988',
      'National board exam. Before the route changed in 2012; ask someone newer about the exam itself',
      'Likes Phone, video',
      'Weekday mornings, Malmö time (one hour ahead of you)',
      'Usually within two days',
      'For three more people',
      'Swedish and English',
      'People before drawings',
    ])
      expect(text).toContain(words)
    for (const link of ['hello', 'block', 'report'])
      expect(html).toContain(`href="/people/${people.ruth.publicId}/${link}"`)
    expect(html).not.toContain(people.ruth.email)
    const path = text.slice(text.indexOf('has been through'))
    expect(path.indexOf('2024')).toBeLessThan(path.indexOf('1991'))
  })

  it('says nothing of answers before five hellos, and nothing that blames', async () => {
    await test.query('update programmes.enrolment set received = 4, answered = 4 where member = $1', [
      people.ruth.id,
    ])
    expect((await maya.get(`/people/${people.ruth.publicId}`)).text).not.toContain('within two days')
    await test.query('update programmes.enrolment set received = 9, answered = 1 where member = $1', [
      people.ruth.id,
    ])
    expect((await maya.get(`/people/${people.ruth.publicId}`)).text).not.toMatch(/answers/i)
  })

  it('is a note and a link on one’s own', async () => {
    const own = await maya.get(`/people/${people.maya.publicId}`)
    expect(own.text).toContain('This is how other members see you. Change it in My profile')
    expect(own.text).not.toContain('Say hello')
    expect(own.text).not.toContain('Block')
  })

  it('is not there for what is no person', async () => {
    for (const id of ['nobody', people.ruth.id, '%00', "' or 1=1"])
      expect((await maya.get(`/people/${encodeURIComponent(id)}`)).status).toBe(404)
    expect((await browse(test).get(`/people/${people.ruth.publicId}`)).status).toBe(303)
  })
})
