import { daysAgo } from '../cast-parts.ts'
import type { DemoPerson } from '../person.ts'
import { at, learn, learnAlone, ordinary, teach } from './cast-parts.ts'

// Four more one can sign in as: a head of department, somebody alone at a depot, the coordinator, and an executive; and
// the executive's assistant. These two, `ingrid-halvorsen` and `tomasz-wilk`, teach each other: EBITDA and cash flow one
// way; LinkedIn, YouTube and blogging the other. They are in touch already (hellos/demo/company/talks.ts).

function ana(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'ana-beatriz-coutinho',
    email: 'leader@demo.example',
    name: 'Ana Beatriz Coutinho',
    callName: 'Ana',
    story: 'Head of customer care in Porto: asked by everybody, all seats taken',
    joinedOn: daysAgo(today, 3900),
    stage: 'senior',
    field: 'caring-for-customers',
    inTheFieldSince: year - 18,
    employer: 'First line',
    headline: 'Head of customer care, three countries',
    about:
      'I say yes in corridors and pay for it on Sundays. If my seats are full, ask me who else is good; I know most of them.',
    ...at('Porto'),
    chapter: 'customer-care',
    languages: ['pt', 'es', 'en'],
    channels: ['here', 'email', 'phone', 'in_person'],
    hours: [{ days: 'weekdays', from: '08:00', to: '09:00' }],
    teaches: [
      teach('complaints', 5, 'What to say before you know whose fault it was'),
      teach('remote-teams', 5, 'Three countries, one rhythm'),
      teach('hiring', 4, 'Whom I would hire again, and why'),
      teach('difficult-conversations', 4, 'We can rehearse yours'),
      teach('leading-a-department', 4, 'The first budget and the first goodbye'),
    ],
    learns: [
      learn('saying-no', 1, 'I nodded while writing this'),
      learn('podcasting', 1, 'For technicians, who listen while they drive'),
      learnAlone('burnout', 2),
    ],
    experiences: [
      {
        kind: 'led',
        year: year - 1,
        what: 'Two help lines into one, and nobody lost',
        topic: 'change-at-work',
      },
      { kind: 'led', year: year - 4, what: 'Took over customer care', topic: 'leading-a-department' },
      { kind: 'led', year: year - 9, what: 'Began leading a team of seven', topic: 'first-management-job' },
      { kind: 'other', year: year - 17, what: 'First winter on the help line', topic: 'customer-calls' },
    ],
    values: ['customer-at-the-table', 'everyone-in-the-room', 'keep-your-promises', 'humour-helps'],
    likesToLearn: ['talk'],
    motive: 'I owe a great deal to two people who had no reason to help me.',
    kindsOfHelp: ['career', 'amplifier', 'role_model'],
    helpsStages: ['early', 'mid'],
    enrolment: { as: 'both', seats: 3, paused: false, full: true },
    lastSeen: daysAgo(today, 0),
  }
}

function mairi(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'mairi-sutherland',
    email: 'farmember@demo.example',
    name: 'Màiri Sutherland',
    callName: 'Màiri',
    story: 'Another site: the only service technician in Inverness, eight hours from the works',
    joinedOn: daysAgo(today, 1750),
    stage: 'mid',
    field: 'caring-for-customers',
    inTheFieldSince: year - 11,
    employer: 'Field service north',
    headline: 'Senior service technician, the north coast alone',
    about:
      'I look after everything warm between two firths, with one van and no corridor to meet anybody in. I solve most things by telephone, because the second van is eight hours away.',
    ...at('Inverness'),
    chapter: 'customer-care',
    languages: ['en', 'gd'],
    channels: ['here', 'video', 'email'],
    hours: [{ days: 'weekdays', from: '18:00', to: '20:00' }],
    teaches: [
      teach('customer-calls', 4, 'How to see a cellar through a telephone'),
      teach('upkeep', 5, 'Hear it before it stops'),
      teach('training-others', 4, 'Show, let do, go away'),
    ],
    learns: [
      learn('moving-department', 1, 'From the van into development, if that can be done'),
      learn('writing-it-down', 2, 'Most of it is in my head, and my head is in a van'),
      learnAlone('imposter-feelings', 2),
    ],
    experiences: [
      {
        kind: 'other',
        year: year - 1,
        what: 'Kept a lifeboat station warm through a storm',
        topic: 'customer-calls',
      },
      {
        kind: 'other',
        year: year - 3,
        what: 'Trained nine installers on the islands',
        topic: 'training-others',
      },
      { kind: 'moved', year: year - 5, what: 'From Sheffield to Inverness', place: 'Inverness' },
    ],
    values: ['plain-words', 'right-before-fast', 'keep-your-promises'],
    likesToLearn: ['talk', 'show'],
    motive: 'I would like to talk shop with somebody who is not a seagull.',
    kindsOfHelp: ['skill', 'role_model', 'welcoming'],
    helpsStages: ['student', 'early', 'mid'],
    lastSeen: daysAgo(today, 3),
  }
}

function joost(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'joost-verhoeven',
    email: 'staff@demo.example',
    name: 'Joost Verhoeven',
    callName: 'Joost',
    story: 'Staff: coordinator of mentoring, between other duties',
    role: 'staff',
    joinedOn: daysAgo(today, 1100),
    stage: 'mid',
    field: 'people',
    inTheFieldSince: year - 10,
    employer: 'Training',
    headline: 'Training, and whoever is stuck',
    about: 'I run mentoring, the first-aid course and the coffee list. Write to me when something is stuck.',
    ...at('Sheffield'),
    chapter: 'people',
    languages: ['nl', 'en'],
    hours: [{ days: 'weekdays', from: '09:30', to: '16:30' }],
    teaches: [teach('workshops', 4, 'The first ten minutes decide')],
    learns: [learn('data-dashboards', 2, 'For the one page the board reads')],
    experiences: [
      {
        kind: 'changed_job',
        year: year - 3,
        what: 'From teaching woodwork to teaching here',
        topic: 'changing-field',
      },
    ],
    values: ['everyone-in-the-room', 'finish-what-you-start'],
    motive: '',
    kindsOfHelp: ['welcoming'],
    helpsStages: ['student', 'early'],
    enrolment: undefined,
    lastSeen: daysAgo(today, 0),
  }
}

function ingrid(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'ingrid-halvorsen',
    email: 'board@demo.example',
    name: 'Ingrid Halvorsen',
    callName: 'Ingrid',
    story: 'Executive: chief financial officer, learns YouTube from Tomasz, the assistant',
    joinedOn: daysAgo(today, 2900),
    stage: 'retired',
    field: 'money',
    inTheFieldSince: year - 27,
    employer: 'Board office',
    headline: 'Chief financial officer',
    about:
      'I read figures the way others read faces, and faces less well. Give me one page and I will give you a decision; give me half an hour in the morning and I will give you my whole attention.',
    ...at('Sheffield'),
    chapter: 'finance',
    languages: ['nb', 'en'],
    channels: ['in_person', 'email', 'here'],
    hours: [{ days: 'weekdays', from: '07:00', to: '08:30' }],
    teaches: [
      teach('ebitda', 5, 'With our own figures, and no fog'),
      teach('balance-sheet', 5, 'One hour and you will never fear it again'),
      teach('presenting-to-the-board', 5, 'One page; the second is for questions'),
    ],
    learns: [
      learn('blogging', 1, 'I would like to write shorter, and in public'),
      learnAlone('linkedin', 1, 'An account and no courage'),
      learnAlone('youtube', 1, 'Our customers learn there; I have no login'),
    ],
    experiences: [
      { kind: 'led', year: year - 3, what: 'Put two sets of books together', topic: 'joining-two-companies' },
      {
        kind: 'changed_job',
        year: year - 8,
        what: 'Came to the board from a shipyard',
        topic: 'presenting-to-the-board',
      },
      { kind: 'led', year: year - 15, what: 'First department of forty', topic: 'leading-a-department' },
    ],
    values: ['evidence-over-opinion', 'plain-words', 'own-your-mistakes'],
    likesToLearn: ['do_together', 'show'],
    motive: 'I would like one place in the week where I am the beginner.',
    kindsOfHelp: ['amplifier', 'role_model', 'skill'],
    helpsStages: ['student', 'early', 'mid', 'senior'],
    enrolment: { as: 'both', seats: 2, paused: false },
    lastSeen: daysAgo(today, 6),
  }
}

function tomasz(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'tomasz-wilk',
    email: 'tomasz.wilk@demo.example',
    name: 'Tomasz Wilk',
    callName: 'Tomasz',
    joinedOn: daysAgo(today, 620),
    stage: 'early',
    field: 'running-an-office',
    inTheFieldSince: year - 3,
    employer: 'Board office',
    headline: 'Executive assistant, board office',
    about:
      'I keep a calendar that forty people want something from, and write a page a week about what I see. I type every figure in this company and would like to know what they mean.',
    ...at('Sheffield'),
    chapter: 'finance',
    languages: ['pl', 'en'],
    channels: ['in_person', 'here', 'text'],
    hours: [{ days: 'weekdays', from: '07:00', to: '08:30' }],
    teaches: [
      teach('linkedin', 4, 'One post a week, without feeling foolish'),
      teach('youtube', 4, 'From the first clip to a channel people come back to'),
      teach('blogging', 5, 'Fifty weeks, fifty pages, and how to end one'),
      teach('keeping-a-calendar', 4, 'What to move, and what never'),
    ],
    learns: [
      learn('ebitda', 1, 'I type it every month'),
      learn('budgets', 1, 'Who decides, and when it is too late'),
      learnAlone('promotion', 1),
    ],
    experiences: [
      {
        kind: 'other',
        year: year - 1,
        what: 'First year beside an executive',
        topic: 'assisting-an-executive',
      },
      {
        kind: 'published',
        year: year - 2,
        what: 'Began a page a week, and has not missed one',
        topic: 'blogging',
      },
    ],
    values: ['small-steps-often', 'learn-in-public', 'finish-what-you-start'],
    likesToLearn: ['talk', 'do_together'],
    motive: 'To understand the rooms whose doors I open for others.',
    kindsOfHelp: ['skill'],
    helpsStages: ['student', 'early', 'senior', 'retired'],
  }
}

export const leadingInCompany = (today: Date): DemoPerson[] =>
  [ana, mairi, joost, ingrid, tomasz].map((person) => person(today))
