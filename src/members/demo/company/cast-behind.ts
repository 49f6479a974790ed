import { daysAgo } from '../cast-parts.ts'
import type { DemoPerson } from '../person.ts'
import { at, learn, learnAlone, ordinary, teach } from './cast-parts.ts'

// People the others deal with, so that the hellos of the demo have two ends; and Arvo, whom nobody has asked yet.

function priyanka(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'priyanka-deshpande',
    email: 'priyanka.deshpande@demo.example',
    name: 'Priyanka Deshpande',
    callName: 'Priyanka',
    joinedOn: daysAgo(today, 900),
    stage: 'mid',
    field: 'software-and-data',
    inTheFieldSince: year - 9,
    employer: 'Data platform',
    headline: 'Data engineer, twelve winters of measurements',
    about:
      'I can find any Tuesday since the first K2. What I cannot do yet is stand up and say what it meant.',
    ...at('Pune'),
    chapter: 'digital',
    languages: ['mr', 'hi', 'en'],
    hours: [{ days: 'weekdays', from: '10:00', to: '14:00' }],
    teaches: [
      teach('sql', 5, 'Ask the data yourself, on a Tuesday'),
      teach('data-dashboards', 4, 'Three figures that somebody looks at'),
      teach('clean-data', 4, 'Start with the postcodes'),
    ],
    learns: [
      learn('presenting-to-the-board', 1, 'My first is in a month'),
      learn('customer-interviews', 1, 'I know every pump and no owner'),
    ],
    experiences: [
      {
        kind: 'led',
        year: year - 1,
        what: 'One customer, one number, after nine months',
        topic: 'clean-data',
      },
    ],
    values: ['evidence-over-opinion', 'share-the-credit'],
    motive: 'I learned most from people outside my own team.',
  }
}

function yetunde(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'yetunde-alabi',
    email: 'yetunde.alabi@demo.example',
    name: 'Yetunde Alabi',
    callName: 'Yetunde',
    joinedOn: daysAgo(today, 1400),
    stage: 'mid',
    field: 'money',
    inTheFieldSince: year - 8,
    employer: 'Controlling',
    headline: 'Controller for both works',
    about:
      'I say what it costs before anybody falls in love with it. From June I lead the people I have lunch with.',
    ...at('Sheffield'),
    chapter: 'finance',
    languages: ['en', 'yo'],
    channels: ['here', 'in_person', 'email'],
    hours: [{ days: 'weekdays', from: '12:00', to: '13:30' }],
    teaches: [
      teach('budgets', 4, 'Where the money goes, and when to say so'),
      teach('business-case', 4, 'One page, three figures, one honest doubt'),
      teach('spreadsheets', 5, 'One sheet instead of nine'),
    ],
    learns: [
      learn('leading-former-peers', 1, 'From June'),
      learn('lean', 2, 'I count it; I would like to see it'),
      learnAlone('delegation', 2),
    ],
    experiences: [
      {
        kind: 'other',
        year: year - 2,
        what: 'Said no to a machine, kindly and with figures',
        topic: 'business-case',
      },
      { kind: 'other', year: year - 5, what: 'Closed a month alone, on the third day', topic: 'month-end' },
    ],
    values: ['say-what-it-costs', 'honest-and-kind', 'home-by-six'],
    motive: 'I would like to hear from people who have led friends before I have to.',
  }
}

function luc(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'luc-desmarais',
    email: 'luc.desmarais@demo.example',
    name: 'Luc Desmarais',
    callName: 'Luc',
    joinedOn: daysAgo(today, 760),
    stage: 'mid',
    field: 'selling',
    inTheFieldSince: year - 10,
    employer: 'Housing companies',
    headline: 'Account manager, housing companies in the Alps',
    about: 'I sell heat to people who are warm, which needs patience. I have never drawn what I sell.',
    ...at('Lyon'),
    chapter: 'sales',
    languages: ['fr', 'en'],
    channels: ['phone', 'video', 'here'],
    hours: [{ days: 'weekdays', from: '08:00', to: '09:30' }],
    teaches: [
      teach('first-visits', 5, 'What to leave in the car'),
      teach('negotiation', 4, 'Prepare the other side’s case first'),
      teach('key-accounts', 4, 'Ring when nothing is wrong'),
    ],
    learns: [
      learn('heat-pumps', 2, 'I sell it, and could not draw it'),
      learn('offers', 3, 'Mine are eleven pages'),
    ],
    experiences: [
      {
        kind: 'other',
        year: year - 1,
        what: 'Signed a housing company after eleven months',
        topic: 'negotiation',
      },
    ],
    values: ['customer-at-the-table', 'keep-your-promises'],
    motive: 'Because I once had nobody to ask.',
  }
}

function salma(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'salma-benali',
    email: 'salma.benali@demo.example',
    name: 'Salma Benali',
    callName: 'Salma',
    joinedOn: daysAgo(today, 1200),
    stage: 'mid',
    field: 'people',
    inTheFieldSince: year - 7,
    employer: 'Hiring',
    headline: 'Recruiter, back since spring, three days a week',
    about:
      'I have read nine hundred applications and remember the kind ones. Back after a year at home; ask me how.',
    ...at('Västerås'),
    chapter: 'people',
    languages: ['ar', 'sv', 'en'],
    channels: ['email', 'phone', 'here'],
    hours: [{ days: 'weekdays', from: '09:15', to: '11:00' }],
    teaches: [
      teach('choosing-applicants', 4, 'Without a gut feeling'),
      teach('returning-after-a-break', 5, 'Time away, and how I came back'),
      teach('part-time', 4, 'How my three days stay three'),
    ],
    learns: [
      learn('automation', 1, 'Every Monday, the same three hours'),
      learn('ebitda', 1, 'Everyone nods, so I nod'),
    ],
    experiences: [
      {
        kind: 'returned',
        year,
        what: 'Back three days a week, after a year at home',
        topic: 'returning-after-a-break',
      },
      { kind: 'led', year: year - 3, what: 'Hired eleven technicians in a dry year', topic: 'hiring' },
    ],
    values: ['family-first', 'open-doors', 'people-before-numbers'],
    motive: 'I want to give an hour back, and to be told when I am out of date.',
  }
}

function arvo(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'arvo-kivisto',
    email: 'arvo.kivisto@demo.example',
    name: 'Arvo Kivistö',
    callName: 'Arvo',
    joinedOn: daysAgo(today, 5200),
    stage: 'senior',
    field: 'moving-goods',
    inTheFieldSince: year - 24,
    employer: 'Warehouse',
    headline: 'Head of the warehouse, two works',
    about: 'I know where everything is, and nobody asks until it is missing.',
    ...at('Västerås'),
    chapter: 'production',
    languages: ['fi', 'sv', 'en'],
    channels: ['phone', 'in_person', 'here'],
    hours: [{ days: 'weekdays', from: '06:30', to: '08:00' }],
    teaches: [
      teach('stock', 5, 'Count it once, and right'),
      teach('logistics', 5, 'Forms, drivers and snow'),
    ],
    learns: [learn('erp', 2, 'The new screens, without a young person beside me')],
    experiences: [
      {
        kind: 'led',
        year: year - 6,
        what: 'Moved the warehouse in nine weeks, no line stopped',
        topic: 'change-at-work',
      },
    ],
    values: ['finish-what-you-start', 'keep-it-simple'],
    motive: '',
    enrolment: { as: 'mentor', seats: 2, paused: false },
    lastSeen: daysAgo(today, 4),
  }
}

export const behindInCompany = (today: Date): DemoPerson[] =>
  [priyanka, yetunde, luc, salma, arvo].map((person) => person(today))
