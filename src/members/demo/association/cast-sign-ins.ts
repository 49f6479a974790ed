import { daysAgo, lastSunday } from '../cast-parts.ts'
import type { DemoPerson } from '../person.ts'
import { onTheWayToALicence } from './licence.ts'

// Four of the people one can sign in as: a newcomer, a student, a guide and a veteran.

function inWestYorkshire(town: string) {
  const place = { town, region: 'West Yorkshire', country: 'United Kingdom' }
  return { place, zone: 'Europe/London', chapter: 'northern-england', farFromChapter: false }
}

function maya(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'maya-okafor',
    email: 'newcomer@demo.example',
    name: 'Maya Okafor',
    callName: 'Maya',
    story: 'Newcomer: second-year designer in Leeds, joined on Sunday',
    role: 'member',
    joinedOn: lastSunday(today),
    stage: 'early',
    field: 'landscape-architecture',
    inTheFieldSince: year - 1,
    employer: 'Alder & Finch',
    headline: 'Second-year designer, schools and play',
    about:
      'I draw school grounds and film them on my phone while they are still mud. My first public hearing is in spring, and I would like to have lived through it once before.',
    ...inWestYorkshire('Leeds'),
    languages: ['en', 'ig'],
    channels: ['here', 'text', 'video', 'phone'],
    hours: [
      { days: 'weekdays', from: '07:00', to: '08:30' },
      { days: 'weekdays', from: '18:30', to: '20:30' },
    ],
    teaches: [
      { topic: 'grasshopper', level: 4, note: 'From the first slider to a bench that gets built' },
      { topic: 'short-video', level: 4, note: 'Filming with a phone, cut on the bus home' },
      {
        topic: 'getting-residents-to-talk',
        level: 3,
        note: 'I ask about the walk to school, and then I wait',
      },
      { topic: 'portfolio', level: 3, note: 'Mine is twelve pages; I can say what I left out' },
    ],
    learns: [
      {
        topic: 'licensing-exam',
        level: 1,
        note: 'When do people begin, and with which paper?',
        private: false,
      },
      { topic: 'public-hearings', level: 1, note: 'My first is in spring', private: false },
      {
        topic: 'first-management-job',
        level: 1,
        note: 'I may lead a small team next summer',
        private: false,
      },
      { topic: 'salary-talks', level: 1, note: 'I have never asked', private: true },
    ],
    experiences: [
      {
        kind: 'built',
        year,
        what: 'Drew the play area behind a primary school in Beeston',
        topic: 'play-areas',
      },
      {
        kind: 'changed_job',
        year: year - 1,
        what: 'First job, straight from the final show',
        topic: 'first-job',
      },
    ],
    values: ['people-before-drawings', 'say-what-it-costs', 'shade-before-show', 'ask-before-answering'],
    likesToLearn: ['do_together', 'talk'],
    motive: 'I want to know how people did it, not how it is meant to be done.',
    kindsOfHelp: ['skill'],
    helpsStages: ['student', 'senior', 'retired'],
    enrolment: { as: 'both', seats: 2, paused: false },
    lastSeen: daysAgo(today, 0),
  }
}

function tomas(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'tomas-echeverria',
    email: 'student@demo.example',
    name: 'Tomás Echeverría',
    callName: 'Tomás',
    story: 'Student: third year in Bilbao, wants a placement and teaches drones',
    role: 'member',
    joinedOn: daysAgo(today, 47),
    stage: 'student',
    field: 'ecological-restoration',
    inTheFieldSince: year - 2,
    headline: 'Third year, ecological restoration',
    about:
      'I fly a small drone over a large estuary and count what grows back. I have an application to write in a language that is not mine.',
    place: { town: 'Bilbao', region: 'Basque Country', country: 'Spain' },
    zone: 'Europe/Madrid',
    chapter: 'iberia',
    farFromChapter: false,
    languages: ['es', 'eu', 'en'],
    channels: ['here', 'text', 'video'],
    hours: [{ days: 'any', from: '17:00', to: '22:00' }],
    teaches: [
      { topic: 'drones', level: 4, note: 'Licence, weather, and what to film when the light is flat' },
      { topic: 'gis', level: 3, note: 'From drone pictures to a map that holds up' },
    ],
    learns: [
      { topic: 'internship', level: 1, note: 'Next summer, anywhere with mud', private: false },
      { topic: 'cv', level: 2, note: 'One page, in English', private: false },
      { topic: 'second-language', level: 2, note: 'I am funnier in Spanish', private: true },
      {
        topic: 'wetland-restoration',
        level: 2,
        note: 'What happens after the first good year?',
        private: false,
      },
    ],
    experiences: [
      {
        kind: 'other',
        year: year - 1,
        what: 'A summer of counting saltmarsh plants in the estuary',
        topic: 'species-surveys',
      },
      { kind: 'led', year: year - 1, what: 'Helped to start the student chapter', topic: 'student-chapters' },
    ],
    values: ['curiosity-first', 'nature-sets-terms', 'try-it-then-talk'],
    likesToLearn: ['show', 'do_together'],
    motive: 'I have things to show as well, not only to ask.',
    kindsOfHelp: ['skill'],
    helpsStages: ['student', 'mid', 'senior', 'retired'],
    enrolment: { as: 'both', seats: 1, paused: false },
    lastSeen: daysAgo(today, 1),
  }
}

function omar(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'omar-haddad',
    email: 'guide@demo.example',
    name: 'Omar Haddad',
    callName: 'Omar',
    story: `Guide: project manager in Bradford, licensed ${year - 3}, three children, no evenings`,
    role: 'member',
    joinedOn: daysAgo(today, 1420),
    stage: 'mid',
    field: 'housing',
    inTheFieldSince: year - 11,
    employer: 'Courtyard Homes',
    headline: 'Project manager, eleven years in housing',
    about:
      'I bring homes in on time and know what was left out to do it. Three children, so e-mail, or a call before eight; after half past eight in the evening I am mostly asleep.',
    ...inWestYorkshire('Bradford'),
    languages: ['en', 'ar'],
    channels: ['here', 'email', 'phone'],
    hours: [
      { days: 'weekdays', from: '07:00', to: '08:00' },
      { days: 'weekdays', from: '12:15', to: '13:00' },
    ],
    teaches: [
      { topic: 'licensing-exam', level: 4, note: 'Sat it with a job and two children; I kept the plan' },
      { topic: 'fees', level: 4, note: 'What an hour really costs' },
      { topic: 'project-budgets', level: 5, note: 'Where the money goes, and when to say so' },
      { topic: 'children-and-work', level: 4, note: 'Gone at five, every day' },
    ],
    learns: [
      {
        topic: 'getting-residents-to-talk',
        level: 2,
        note: 'They are polite to me, which is not the same',
        private: false,
      },
      { topic: 'ai-tools', level: 1, note: 'For minutes, and what else?', private: false },
      { topic: 'becoming-a-partner', level: 1, note: 'I have been asked', private: true },
    ],
    experiences: [
      {
        kind: 'led',
        year: year - 1,
        what: 'Led one hundred and twenty homes at Canal Road',
        topic: 'housing',
      },
      onTheWayToALicence(
        'licensed',
        year - 3,
        'Licensed, at the second sitting',
        'national-board',
        'Leeds',
        'licensing-exam',
      ),
      onTheWayToALicence(
        'exam',
        year - 4,
        'Sat all four papers, passed three',
        'national-board',
        'Leeds',
        'exam-second-attempt',
      ),
      { kind: 'led', year: year - 5, what: 'Began leading a team of five', topic: 'first-management-job' },
      {
        kind: 'returned',
        year: year - 7,
        what: 'Back after six months at home with twins',
        topic: 'returning-after-a-break',
      },
    ],
    values: ['say-what-it-costs', 'family-first', 'home-by-six', 'keep-your-promises'],
    likesToLearn: ['show', 'read'],
    motive: 'I passed because somebody lent me a study plan.',
    kindsOfHelp: ['career', 'skill', 'role_model'],
    helpsStages: ['student', 'early'],
    enrolment: { as: 'both', seats: 2, paused: false },
    lastSeen: daysAgo(today, 1),
  }
}

function ruth(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'ruth-lindqvist',
    email: 'veteran@demo.example',
    name: 'Ruth Lindqvist',
    callName: 'Ruth',
    story: 'Veteran: fellow in Malmö, retired from city parks, offered help and was rarely asked',
    role: 'member',
    joinedOn: daysAgo(today, 9300),
    stage: 'retired',
    field: 'parks-management',
    inTheFieldSince: year - 40,
    headline: 'Fellow, retired from city parks',
    about:
      'My working life went into trees that would outlast every speech at their planting. I am at ease in a hall of cross neighbours and lost in any program newer than a typewriter; I would gladly trade one for the other.',
    place: { town: 'Malmö', region: 'Skåne', country: 'Sweden' },
    zone: 'Europe/Stockholm',
    chapter: 'nordic',
    farFromChapter: false,
    languages: ['sv', 'en'],
    channels: ['phone', 'email', 'here'],
    hours: [{ days: 'weekdays', from: '08:30', to: '12:00' }],
    teaches: [
      { topic: 'public-hearings', level: 5, note: 'Fourteen of them, the lost ones too' },
      { topic: 'planting-design', level: 5, note: 'Planting that still stands after twenty years' },
      { topic: 'urban-trees', level: 5, note: 'Which oak to plant, and which to stop loving' },
      { topic: 'handing-over', level: 4, note: 'Forty people, two years, one box of keys' },
    ],
    learns: [
      {
        topic: 'grasshopper',
        level: 1,
        note: 'I have seen it draw a bench and would like to know how',
        private: false,
      },
      { topic: 'short-video', level: 1, note: 'A tree in one minute, filmed with a phone', private: false },
      { topic: 'phone-photogrammetry', level: 1, note: '', private: true },
    ],
    experiences: [
      {
        kind: 'other',
        year: year - 2,
        what: 'Last public hearing: the harbour promenade, three evenings, approved',
        topic: 'public-hearings',
      },
      { kind: 'retired', year: year - 7, what: 'Handed over a department of forty', topic: 'handing-over' },
      { kind: 'other', year: year - 12, what: 'Made a fellow of the society', topic: 'fellowship' },
      {
        kind: 'led',
        year: year - 22,
        what: 'Took over the city’s parks in a year of cuts',
        topic: 'head-of-department',
      },
      {
        kind: 'built',
        year: year - 27,
        what: 'Nine hundred street trees along the ring canal',
        topic: 'urban-trees',
      },
      onTheWayToALicence('licensed', year - 35, 'Licensed', 'national-board', 'Malmö', 'licensing-exam'),
    ],
    values: ['people-before-drawings', 'the-long-view', 'care-for-what-is-there', 'honest-and-kind'],
    likesToLearn: ['do_together', 'talk'],
    motive: 'I would like what I know to go on being of use, and to be shown something new for it.',
    kindsOfHelp: ['amplifier', 'role_model', 'career'],
    helpsStages: ['student', 'early', 'mid'],
    enrolment: { as: 'both', seats: 3, paused: false },
    lastSeen: daysAgo(today, 2),
  }
}

export function castOfSignIns(today: Date): DemoPerson[] {
  return [maya, tomas, omar, ruth].map((person) => person(today))
}
