import { describe, expect, test } from 'vitest'
import { type Corrections, recogniseColumns } from '../../../src/staff/import/columns.ts'
import { byName } from '../../../src/staff/import/headers.ts'
import { parse } from '../../../src/staff/import/parse.ts'

function columns(text: string, corrections: Corrections = {}) {
  const parsed = parse(text)
  if (!parsed.readable) throw new Error(parsed.sentence)
  return recogniseColumns(parsed.table, corrections)
}

const takenFor = (text: string, corrections?: Corrections) =>
  columns(text, corrections).preview.map((column) => column.takenFor)

describe('a header is known by many names', () => {
  test.each([
    [
      'memberId',
      [
        'User ID',
        'iMIS ID',
        'member_number',
        'cst_recno',
        'Mitglieds-Nr.',
        'N° adhérent',
        'Lidnummer',
        'Member #',
      ],
    ],
    [
      'email',
      [
        '[Email | Primary]',
        'emailAddress',
        'E-Mail',
        'Courriel',
        'Correo electrónico',
        'E-postadress',
        'Contact Email',
      ],
    ],
    ['firstName', ['[Name | First]', 'FIRST NAME', 'ind_first_name', 'Vorname', 'Prénom', 'Förnamn', 'Imię']],
    ['lastName', ['Surname', 'Nachname', 'Nom de famille', 'Apellidos', 'Achternaam', 'Cognome', 'Nazwisko']],
    ['fullName', ['full_name', 'mailing_name', 'Nome completo', 'Imię i nazwisko']],
    ['callName', ['Preferred Name', 'Informal Name', 'ind_badge_name', 'nickname']],
    [
      'memberSince',
      [
        'Member of Club Since',
        'membership_join_date',
        'Beitrittsdatum',
        'Lid sinds',
        'Medlem sedan',
        'Socio dal',
      ],
    ],
    ['status', ['Membership status', 'activity_state', 'Mitgliedsstatus', 'Statut']],
    [
      'type',
      ['[Member Type]', 'CustomerTypeCode', 'subscriptionPlan', 'Tipo de sócio', 'OrderApi__Member_Type__c'],
    ],
    [
      'paidThrough',
      [
        'Paid Thru',
        'PaidThruDate',
        '[Expiration Date]',
        'termEndDate',
        'Gültig bis',
        'Betalt till',
        'Ważne do',
      ],
    ],
    ['renewedOn', ['Last renewed', 'termStartDate', 'Date de renouvellement']],
    ['chapter', ['Chapter', 'Ortsgruppe', 'Afdeling', 'Sezione']],
    ['jobTitle', ['Functional Title', 'work_title', 'Poste', 'Cargo', 'Stanowisko']],
    ['employer', ['Company / In Care Of', 'Organization Name', 'Arbeitgeber', 'Werkgever', 'Azienda']],
    ['town', ['[Address | Preferred | City]', 'adr_city', 'Wohnort', 'Ville', 'Miejscowość']],
    ['country', ['Work Country', 'Land', 'Pays', 'Kraj']],
    ['licence', ['License Number', 'Zulassungsnummer', 'Nº colegiado']],
    ['inTheFieldSince', ['In the field since', 'Im Beruf seit']],
    ['topicsOffered', ['Can help with', 'Kann helfen bei', 'Expertise (max. 5)']],
    ['topicsWanted', ['Wants to learn', 'Centres d’intérêt']],
  ])('%s', (field, headers) => {
    expect(headers.map((header) => [header, byName(header)?.takenFor])).toEqual(
      headers.map((header) => [header, field]),
    )
  })

  test.each([
    'Password',
    'Primary Member ID',
    'Member role',
    'Subscribed to emails',
    'Mobile phone',
    'Date of birth',
  ])('%s is known and not imported', (header) => {
    expect(byName(header)?.takenFor).toBe('ignore')
  })

  test.each(['Shoe size', '', '…', 'Spouse e-mail'])('%j is not known', (header) => {
    expect(byName(header)).toBe(null)
  })
})

describe('one name can mean several things', () => {
  test('"Name" is the last name beside a first name, the whole name alone', () => {
    expect(takenFor('Name;Vorname;E-Mail\nOkafor;Maya;m@example.org')).toEqual([
      'lastName',
      'firstName',
      'email',
    ])
    expect(takenFor('Nome;Cognome;Email\nMaya;Okafor;m@example.org')).toEqual([
      'firstName',
      'lastName',
      'email',
    ])
    expect(takenFor('Name;E-Mail\nMaya Okafor;m@example.org')).toEqual(['fullName', 'email'])
  })

  test('"Estado" is a status where its values are, else a region', () => {
    expect(takenFor('Nombre,Correo,Estado\nMaya,m@example.org,Activo\nRuth,r@example.org,Vencido')[2]).toBe(
      'status',
    )
    expect(takenFor('Nome,Email,Estado\nMaya,m@example.org,Bahia\nRuth,r@example.org,Acre')[2]).toBe('region')
  })

  test('"Title" is no job where it holds forms of address', () => {
    expect(takenFor('Title,Name,Email\nDr.,Maya,m@example.org\nProf,Ruth,r@example.org')[0]).toBe('ignore')
    expect(takenFor('Title,Name,Email\nDesigner,Maya,m@example.org\nFellow,Ruth,r@example.org')[0]).toBe(
      'jobTitle',
    )
  })

  test('"Email" is none where it says yes and no', () => {
    const people = ['yes', 'no', 'yes', 'yes', 'no'].map((word, at) => `${word},${at}@example.org`)
    const [asked, address] = columns(`Email,Contact via\n${people.join('\n')}`).preview
    expect(asked?.takenFor).toBe('ignore')
    expect(address).toMatchObject({
      takenFor: 'email',
      why: 'by its values: 5 of 5 look like e-mail addresses',
    })
  })
})

describe('several columns for one field', () => {
  test('addresses stand in for each other, in the usual order of preference', () => {
    const { of, preview } = columns(
      'Email 2,Name,Email 1,Email\nb@example.org,Maya,a@example.org,c@example.org',
    )
    expect(of.get('email')).toEqual([3, 2, 0])
    expect(preview[2]?.why).toBe('header "Email 1" is a known name; used where "Email" is empty')
  })

  test('member ids are never mixed', () => {
    const { of, preview } = columns('User ID,Member ID,Email\n1,101,m@example.org')
    expect(of.get('memberId')).toEqual([1])
    expect(preview[0]).toMatchObject({
      takenFor: 'ignore',
      why: 'header "User ID" is a known name; "Member ID" is taken already',
    })
  })
})

describe('what staff see and correct', () => {
  const text =
    'Ref,Name,Email,Password,Notes 2\nA1,Maya,m@example.org,hunter2,typography\nA2,Ruth,r@example.org,,press'

  test('each column with its reason and samples; unknown ones are to be asked', () => {
    const { preview, unknown } = columns(text)
    expect(preview[1]).toEqual({
      index: 1,
      header: 'Name',
      takenFor: 'fullName',
      why: 'header "Name" is a known name',
      samples: ['Maya', 'Ruth'],
    })
    expect(unknown).toEqual([0, 4])
  })

  test('a correction goes before header and values', () => {
    const corrected = columns(text, { 0: 'memberId', 1: 'callName', 4: 'topicsOffered' })
    expect(corrected.preview.map((column) => column.takenFor)).toEqual([
      'memberId',
      'callName',
      'email',
      'ignore',
      'topicsOffered',
    ])
    expect(corrected.preview[0]?.why).toBe('you chose this')
    expect(corrected.unknown).toEqual([])
    expect(takenFor(text, { 2: 'ignore' })[2]).toBe('ignore')
  })

  test('a password is never imported and never shown, whatever is chosen for it', () => {
    const { preview } = columns(text, { 3: 'jobTitle' })
    expect(preview[3]).toEqual({
      index: 3,
      header: 'Password',
      takenFor: 'ignore',
      why: 'header "Password" is known: a password is never imported',
      samples: [],
    })
  })
})
