import { daysAgo } from '../cast-parts.ts'
import type { DemoPerson } from '../person.ts'
import { onTheWayToALicence } from './licence.ts'

// Four more one can sign in as: a chair, someone far away, the coordinator, and a member of the board.

function caoimhe(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'caoimhe-brannigan',
    email: 'leader@demo.example',
    name: 'Caoimhe Brannigan',
    callName: 'Caoimhe',
    story: 'Chapter chair in Dublin: asked by everybody, all seats taken',
    role: 'member',
    joinedOn: daysAgo(today, 4100),
    stage: 'senior',
    field: 'urban-planning',
    inTheFieldSince: year - 19,
    employer: 'Civic Table',
    headline: 'Planning partner, chair of the Ireland chapter',
    about:
      'I say yes in corridors and pay for it on Sundays. If my seats are full, ask me who else is good; I know most of them.',
    place: { town: 'Dublin', region: 'Leinster', country: 'Ireland' },
    zone: 'Europe/Dublin',
    chapter: 'ireland',
    farFromChapter: false,
    languages: ['en', 'ga'],
    channels: ['here', 'email', 'phone', 'in_person'],
    hours: [{ days: 'weekdays', from: '08:00', to: '09:00' }],
    teaches: [
      { topic: 'chairing-a-chapter', level: 5, note: 'Evenings people come back to' },
      { topic: 'becoming-a-partner', level: 5, note: 'What it cost, what it paid' },
      { topic: 'recruiting-members', level: 4, note: 'Ask one person, not everybody' },
      { topic: 'licensure-by-reciprocity', level: 4, note: 'From London to Dublin, with every form' },
      { topic: 'difficult-conversations', level: 4, note: 'We can rehearse yours' },
    ],
    learns: [
      { topic: 'saying-no', level: 1, note: 'I nodded while writing this', private: false },
      {
        topic: 'podcasting',
        level: 1,
        note: 'For members who live too far for our evenings',
        private: false,
      },
      { topic: 'burnout', level: 2, note: '', private: true },
    ],
    experiences: [
      {
        kind: 'led',
        year: year - 1,
        what: 'Elected chair of the Ireland chapter',
        topic: 'chairing-a-chapter',
      },
      {
        kind: 'changed_job',
        year: year - 4,
        what: 'Became a partner at Civic Table',
        topic: 'becoming-a-partner',
      },
      onTheWayToALicence(
        'licensed',
        year - 9,
        'Registered in Ireland on the strength of a British licence',
        'provincial-council',
        'Dublin',
        'licensure-by-reciprocity',
      ),
      { kind: 'moved', year: year - 10, what: 'Moved from London to Dublin with a newborn', place: 'Dublin' },
      onTheWayToALicence(
        'licensed',
        year - 15,
        'Passed the licensing exam',
        'national-board',
        'London',
        'licensing-exam',
      ),
    ],
    values: ['everyone-in-the-room', 'keep-your-promises', 'humour-helps', 'open-doors', 'share-the-credit'],
    likesToLearn: ['talk'],
    motive: 'I owe a great deal to two people who answered my letters.',
    kindsOfHelp: ['career', 'amplifier', 'role_model'],
    helpsStages: ['early', 'mid'],
    enrolment: { as: 'both', seats: 3, paused: false, full: true },
    lastSeen: daysAgo(today, 0),
  }
}

function hanna(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'hanna-kowalczyk-brzeczyszczykiewicz',
    email: 'farmember@demo.example',
    name: 'Hanna Kowalczyk-Brzęczyszczykiewicz',
    callName: 'Hanna',
    story: 'Far member: senior planner in Wick, four hours from the nearest chapter evening',
    role: 'member',
    joinedOn: daysAgo(today, 1900),
    stage: 'mid',
    field: 'transport-planning',
    inTheFieldSince: year - 12,
    employer: 'Ten Minute Walk',
    headline: 'Senior planner, transport and public realm',
    about:
      'I came from Gdańsk for one winter and have planned rural buses at the top of Scotland ever since. The chapter meets four hours away, so my colleagues are a ferry timetable and you.',
    place: { town: 'Wick', region: 'Highland', country: 'United Kingdom' },
    zone: 'Europe/London',
    chapter: 'scotland',
    farFromChapter: true,
    languages: ['pl', 'en'],
    channels: ['here', 'email', 'text'],
    hours: [{ days: 'weekdays', from: '19:00', to: '21:00' }],
    teaches: [
      {
        topic: 'first-management-job',
        level: 4,
        note: 'Two years in; five people, three of them my seniors',
      },
      { topic: 'transport-planning', level: 4, note: 'Buses where there are more sheep than seats' },
      { topic: 'working-abroad', level: 4, note: 'Papers, pay and the first dark winter' },
    ],
    learns: [
      { topic: 'remote-teams', level: 2, note: 'Mine are in three harbours', private: false },
      { topic: 'licence-abroad', level: 2, note: 'Two registers, one of me', private: false },
      { topic: 'loneliness', level: 2, note: '', private: true },
    ],
    experiences: [
      { kind: 'led', year: year - 2, what: 'Began leading a team of five', topic: 'first-management-job' },
      {
        kind: 'built',
        year: year - 3,
        what: 'A bus shelter with a door, finally',
        topic: 'transport-planning',
      },
      {
        kind: 'moved',
        year: year - 6,
        what: 'Moved from Gdańsk to Wick',
        topic: 'working-abroad',
        place: 'Wick',
      },
      onTheWayToALicence(
        'licensed',
        year - 8,
        'On the council’s register',
        'provincial-council',
        'Gdańsk',
        'licensing-exam',
      ),
    ],
    values: ['plain-words', 'small-steps-often', 'fair-pay'],
    likesToLearn: ['talk', 'do_together'],
    motive: 'I would like to talk shop with someone who does not live on my street.',
    kindsOfHelp: ['career', 'role_model', 'welcoming'],
    helpsStages: ['early', 'mid'],
    enrolment: { as: 'both', seats: 3, paused: false },
    lastSeen: daysAgo(today, 3),
  }
}

function grace(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'grace-mbeki',
    email: 'staff@demo.example',
    name: 'Grace Mbeki',
    callName: 'Grace',
    story: 'Staff: coordinator of the mentoring programme, between other duties',
    role: 'staff',
    joinedOn: daysAgo(today, 1150),
    stage: 'mid',
    field: 'urban-planning',
    inTheFieldSince: year - 9,
    employer: 'The Landscape & Planning Society',
    headline: 'Coordinator, member programmes',
    about: 'I run mentoring, the conference bags and the telephone. Write to me when something is stuck.',
    place: { town: 'London', region: 'Greater London', country: 'United Kingdom' },
    zone: 'Europe/London',
    chapter: 'london',
    farFromChapter: false,
    languages: ['en', 'xh'],
    channels: ['here', 'email', 'phone'],
    hours: [{ days: 'weekdays', from: '09:30', to: '16:30' }],
    teaches: [{ topic: 'volunteers', level: 4, note: 'Thank early, ask small, end well' }],
    learns: [
      { topic: 'data-dashboards', level: 2, note: 'For the one page the board reads', private: false },
    ],
    experiences: [
      {
        kind: 'changed_job',
        year: year - 3,
        what: 'From a council’s planning counter to the society’s office',
        topic: 'public-to-private',
      },
    ],
    values: ['everyone-in-the-room', 'finish-what-you-start'],
    likesToLearn: ['show'],
    motive: '',
    kindsOfHelp: ['welcoming'],
    helpsStages: ['student', 'early'],
    enrolment: undefined,
    lastSeen: daysAgo(today, 0),
  }
}

function margaret(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'margaret-osei-bonsu',
    email: 'board@demo.example',
    name: 'Margaret Osei-Bonsu',
    callName: 'Margaret',
    story: 'Board member in Accra: reads one page a quarter, and learns LinkedIn at half past seven',
    role: 'member',
    joinedOn: daysAgo(today, 6200),
    stage: 'senior',
    field: 'environmental-assessment',
    inTheFieldSince: year - 27,
    employer: 'Tidemark',
    headline: 'Technical director, coastal assessment',
    about:
      'I review harbours and sea walls, and I sit on the society’s board. Give me one page and I will give you a decision.',
    place: { town: 'Accra', region: 'Greater Accra', country: 'Ghana' },
    zone: 'Africa/Accra',
    chapter: 'west-africa',
    farFromChapter: false,
    languages: ['en', 'ak'],
    channels: ['in_person', 'email', 'phone', 'here'],
    hours: [{ days: 'weekdays', from: '06:30', to: '08:00' }],
    teaches: [
      { topic: 'board-service', level: 5, note: 'Which papers to read first' },
      { topic: 'coastal-planning', level: 5, note: 'Walls that made it worse, and one that did not' },
      { topic: 'ebitda', level: 5, note: 'With our own figures, and no fog' },
    ],
    learns: [
      { topic: 'linkedin', level: 3, note: 'An account, and lately a sentence in it', private: false },
      { topic: 'short-video', level: 3, note: 'A sea wall in ninety seconds', private: false },
      { topic: 'blogging', level: 3, note: 'Shorter, and in public', private: false },
    ],
    experiences: [
      { kind: 'other', year: year - 2, what: 'Elected to the society’s board', topic: 'board-service' },
      {
        kind: 'led',
        year: year - 8,
        what: 'Led the assessment of the eastern sea defence',
        topic: 'environmental-assessment',
      },
      onTheWayToALicence('licensed', year - 22, 'Licensed', 'national-board', 'Accra', 'licensing-exam'),
    ],
    values: ['evidence-over-opinion', 'plain-words', 'the-long-view'],
    likesToLearn: ['read'],
    motive: 'A board should know what its newest members know.',
    kindsOfHelp: ['amplifier', 'role_model'],
    helpsStages: ['mid', 'senior'],
    enrolment: { as: 'both', seats: 2, paused: false },
    lastSeen: daysAgo(today, 1),
  }
}

export function castOfOffices(today: Date): DemoPerson[] {
  return [caoimhe, hanna, grace, margaret].map((person) => person(today))
}
