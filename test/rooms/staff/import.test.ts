import { beforeEach, describe, expect, it } from 'vitest'
import { browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import {
  bracketExport,
  chamberExport,
  databaseExport,
  handmadeExport,
  largeExport,
  websiteExport,
} from './exports.ts'
import { type AtTheDesk, atTheDesk, everybody } from './upload.ts'

const test = openTestHouse()
const utf8 = (text: string) => Buffer.from(text, 'utf8')

let greta: AtTheDesk
beforeEach(async () => {
  await test.query('delete from pgboss.job')
  await test.query(
    'truncate members.member, members.chapter, staff.import, platform.event, platform.setting_change cascade',
  )
  greta = await atTheDesk(test)
})

/** Uploads, imports, and waits for the end; comes back with the report before and after. */
async function bringIn(content: Uint8Array, desk: AtTheDesk = greta) {
  const { location } = await desk.upload(content)
  const foreseen = (await desk.browser.get(`${location}/report.csv`)).html
  const asked = await desk.browser.post(location, { doing: 'import' })
  expect(asked.status).toBe(303)
  await test.settle()
  const page = await desk.browser.get(location)
  expect(page.text).toContain('What happened')
  const done = (await desk.browser.get(`${location}/report.csv`)).html
  return { location, foreseen, done, page }
}

const imported = async () => (await everybody(test)).filter((one) => one.email !== greta.member.email)

describe('an export as it is', () => {
  it.each([
    ['a website builder', websiteExport, ['maya.okafor@example.org', 'omar@example.org', 'ruth@example.org']],
    [
      'a chamber',
      chamberExport,
      ['anh@example.de', 'joerg@example.de', 'kaethe@example.de', 'ute@example.de'],
    ],
    ['a membership manager', bracketExport, ['maya@example.org', 'omar@example.org', 'ruth@example.org']],
    ['a database', databaseExport, ['maya@example.org', 'omar@example.org', 'ruth@example.org']],
    [
      'a sheet kept by hand',
      handmadeExport,
      [
        'bea@example.org',
        'cem@example.org',
        'ines@example.org',
        'maya@example.org',
        'omar@example.org',
        'ruth@example.org',
      ],
    ],
  ])('of %s goes all the way in, as the dry run said', async (_, make, emails) => {
    const { foreseen, done } = await bringIn(make())
    expect((await imported()).map((one) => one.email)).toEqual(emails)
    expect(done).toBe(foreseen)
    expect(done.length).toBeGreaterThan(100)
  })

  it('tells nobody, enrols nobody, and shows nobody until they come', async () => {
    await bringIn(websiteExport())
    const people = await imported()
    for (const person of people)
      expect(person).toMatchObject({ joined_at: null, role: 'member', user_id: null, conduct_version: 0 })
    expect(await test.query('select 1 from members.letter')).toEqual([])
    expect(await test.query('select 1 from notices.mail')).toEqual([])
    expect(await test.query('select 1 from programmes.enrolment')).toEqual([])
    expect(await test.query('select 1 from members.teaches')).toEqual([])
    expect(people.find((one) => one.email === 'maya.okafor@example.org')).toMatchObject({
      member_number: '101',
      topics_offered: ['typography', 'grids', 'colour'],
      headline: 'Designer',
      employer: 'Harbour & Vale, Ltd',
    })
  })

  it('changes nothing when it comes a second time', async () => {
    await bringIn(chamberExport())
    const before = await everybody(test)
    test.clock.pass(60_000)
    const { location } = await greta.upload(chamberExport())
    expect((await greta.browser.get(location)).text).toContain(
      'Everybody stands here as in the file already.',
    )
    const { page } = await bringIn(chamberExport())
    expect(await everybody(test)).toEqual(before)
    expect(page.text).toContain('Rows 4 Unchanged 4')
    expect(page.text).not.toMatch(/New \d|Updated \d/)
    await test.query(`update members.record set type = 'Gast' where type = 'Vollmitglied'`)
    await greta.browser.post(location, { doing: 'look' })
    expect((await greta.browser.get(location)).text).toMatch(/Updated 2 Unchanged 2 .* Writes two people\./)
  })

  it('tells once that it is in, and lets go of the file', async () => {
    await bringIn(bracketExport())
    expect(await test.query(`select 1 from platform.event where type = 'import.committed'`)).toHaveLength(1)
    expect(await test.query('select content, rows_done from staff.import')).toEqual([
      { content: null, rows_done: 3 },
    ])
    expect(await test.query('select 1 from staff.import_row where person is not null')).toEqual([])
  })

  it('writes no row while it is only looked at', async () => {
    const before = await everybody(test)
    await greta.upload(websiteExport())
    await test.settle()
    expect(await everybody(test)).toEqual(before)
  })
})

describe('what the import may not touch', () => {
  it('keeps what Ruth wrote, her role and her address, and takes the register’s facts for staff', async () => {
    const ruth = await addMember(test, {
      name: 'Ruth Lindqvist',
      email: 'ruth@home.example',
      role: 'staff',
      conduct: 3,
    })
    await test.query(
      `insert into members.record (member, member_number, imported_at) values ($1, '7', now())`,
      [ruth.id],
    )
    await test.query(
      `update members.profile set employer = 'Nord Press', headline = 'Printer', saved_at = now() where member = $1`,
      [ruth.id],
    )
    const { done } = await bringIn(
      utf8(
        'Member ID,Name,Email,Status,Employer,Job title,Role,Password\n7,R. Lindqvist,ruth@example.org,lapsed,Elsewhere,Boss,owner,secret1\n',
      ),
    )
    expect(await imported()).toMatchObject([
      {
        email: 'ruth@home.example',
        name: 'Ruth Lindqvist',
        role: 'staff',
        conduct_version: 3,
        employer: 'Nord Press',
        headline: 'Printer',
        status: 'lapsed',
        job_title: 'Boss',
      },
    ])
    expect(done).toContain('This member is known here by ruth@home.example. That address was kept.')
    expect(done).toContain('This member wrote a profile. It was kept as it is.')
    expect(done).not.toContain('secret1')
  })

  it('fills only what is empty for somebody who came and has saved nothing yet', async () => {
    const omar = await addMember(test, { name: 'Omar Haddad', email: 'omar@example.org' })
    await test.query(`update members.profile set employer = 'Crane Yard' where member = $1`, [omar.id])
    await bringIn(utf8('Name,Email,Employer,Town\nOmar A. Haddad,omar@example.org,Somewhere,Hull\n'))
    expect(await imported()).toMatchObject([{ name: 'Omar Haddad', employer: 'Crane Yard', town: 'Hull' }])
    expect(await test.query(`select payload from platform.event where type = 'profile.changed'`)).toEqual([
      { payload: { member: omar.id } },
    ])
  })

  it('takes the register’s newer word for somebody nobody has heard from', async () => {
    await bringIn(utf8('Member ID,Name,Email,Town,Status\n5,Ines Duarte,ines@example.org,Porto,active\n'))
    await bringIn(utf8('Member ID,Name,Email,Town,Status\n5,Inês Duarte,ines@example.org,,lapsed\n'))
    expect(await imported()).toMatchObject([
      { name: 'Inês Duarte', call_name: 'Inês Duarte', town: 'Porto', status: 'lapsed', member_number: '5' },
    ])
  })

  it('leaves out an address that belongs to another member id with another name', async () => {
    await bringIn(utf8('Member ID,Name,Email\n5,Ines Duarte,shared@example.org\n'))
    const { done } = await bringIn(utf8('Member ID,Name,Email\n6,Bea Duarte,shared@example.org\n'))
    expect(await imported()).toMatchObject([{ name: 'Ines Duarte', member_number: '5' }])
    expect(done).toContain('This address belongs here to member id 5, and the names differ.')
  })

  it('joins two rows that turn out to be one member here', async () => {
    await bringIn(utf8('Member ID,Name,Email\n5,Ines Duarte,ines@example.org\n'))
    const twice = utf8(
      'Member ID,Name,Email,Town\n5,Ines Duarte,,Porto\n,Ines Duarte,ines@example.org,Braga\n',
    )
    const { foreseen, done } = await bringIn(twice)
    expect(await imported()).toMatchObject([{ town: 'Porto' }])
    expect(done).toBe(foreseen)
    expect(done).toContain('This is the same member as row 2, and was joined to it.')
    const before = await everybody(test)
    await bringIn(twice)
    expect(await everybody(test)).toEqual(before)
  })

  it('makes nobody of a number without an address', async () => {
    const { done } = await bringIn(utf8('Member ID,Name,Email\n5,Ines Duarte,\n6,Bea Cole,bea@example.org\n'))
    expect(await imported()).toMatchObject([{ email: 'bea@example.org' }])
    expect(done).toContain('the row gives no address to invite')
  })
})

describe('what only staff can answer', () => {
  const asking = utf8(
    'Name,Email,Member since,Status,Chapter,Mystery\nMaya Okafor,maya@example.org,03/04/2019,ruhend,North,Leeds\n',
  )

  it('is asked once, and a changed answer is looked at before it is written', async () => {
    const { location } = await greta.upload(asking)
    const page = await greta.browser.get(location)
    expect(page.text).toContain('Which comes first in 03/04/2019?')
    expect(page.text).toContain('What does the status “ruhend” mean?')
    expect(page.text).toContain('Chapters that are not known here')

    const answers = {
      doing: 'import',
      dateOrder: 'mdy',
      'status:ruhend': 'grace',
      'column:5': 'town',
      chapter: 'North',
    }
    const looked = await greta.browser.post(location, answers)
    expect(looked.location).toBe(`${location}?again=yes`)
    expect((await greta.browser.get(looked.location)).text).toContain('Please look once more')
    expect(await test.query('select 1 from members.chapter')).toEqual([])
    const foreseen = (await greta.browser.get(`${location}/report.csv`)).html

    expect((await greta.browser.post(location, answers)).location).toBe(location)
    await test.settle()
    expect(await imported()).toMatchObject([
      { member_since: '2019-03-04', status: 'grace', status_word: 'ruhend', town: 'Leeds', chapter: 'north' },
    ])
    expect((await greta.browser.get(`${location}/report.csv`)).html).toBe(foreseen)
    expect(await test.query('select name, changed_by from platform.setting_change')).toEqual([
      { name: 'chapter', changed_by: greta.member.id },
    ])
  })

  it('stays open without harm: the cell is left out and the report says so', async () => {
    const { done } = await bringIn(asking)
    expect(await imported()).toMatchObject([{ member_since: null, status: 'unknown', chapter: null }])
    expect(done).toContain('can be read day first or month first')
    expect(done).toContain('no chapter here')
  })
})

describe('what comes back', () => {
  it.each([
    ['nothing', new Uint8Array(), 'choose a file'],
    ['a spreadsheet', utf8('PK\u0003\u0004 and the rest of a workbook'), 'Save as, then CSV'],
  ])('is a sentence at the field for %s', async (_, content, sentence) => {
    const answer = await greta.upload(content)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(sentence)
    expect(await test.query('select 1 from staff.import where preview is not null')).toEqual([])
  })

  it('is safe in a spreadsheet, whatever stood in the file', async () => {
    const { done } = await bringIn(
      utf8('Name,Email,Status\n=cmd|x,a@example.org,@SUM(A1)\n+1,b@example.org,x\n'),
    )
    expect(done).toContain("'=cmd|x")
    for (const cell of done.split(/[,\r\n]/)) expect(cell).not.toMatch(/^\s*"?[=+@]/)
  })
})

describe('who may', () => {
  it('is staff: to a member it is not there, a visitor signs in first', async () => {
    const { location } = await greta.upload(websiteExport())
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const asMember = await signedIn(test, maya.id)
    for (const path of ['/staff', '/staff/import', location, `${location}/report.csv`]) {
      expect((await asMember.get(path)).status).toBe(404)
      expect((await browse(test).get(path)).location).toContain('/sign-in')
    }
    expect((await asMember.post(location, { doing: 'import' })).status).toBe(404)
    expect((await greta.browser.get('/staff/import/nonsense')).status).toBe(404)
  })

  it('is any of the staff, and of two who import at once one wins', async () => {
    const idris = await atTheDesk(test, 'Idris Bell')
    const { location } = await greta.upload(websiteExport())
    expect((await idris.browser.get(location)).text).toContain('Greta Malik')
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => [greta, idris])
        .flat()
        .map(({ browser }) => browser.post(location, { doing: 'import' })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(29)
    await test.settle()
    expect(await test.query(`select 1 from platform.event where type = 'import.committed'`)).toHaveLength(1)
  })

  it('lets two different imports of the same people end as one', async () => {
    const idris = await atTheDesk(test, 'Idris Bell')
    const [one, two] = await Promise.all([greta.upload(largeExport(40)), idris.upload(largeExport(40))])
    await Promise.all([
      greta.browser.post(one.location, { doing: 'import' }),
      idris.browser.post(two.location, { doing: 'import' }),
    ])
    const jobs = await test.query<{ data: { event: string; reaction: string } }>(
      `select data from pgboss.job where name = 'reactions' and state = 'created'`,
    )
    await Promise.all(jobs.map(({ data }) => test.house.react(data)))
    await test.settle()
    expect(await test.query(`select 1 from members.record`)).toHaveLength(40)
    expect(await test.query(`select 1 from staff.import where committed_at is not null`)).toHaveLength(2)
  })
})
