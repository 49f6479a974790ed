import { daysAgo } from '../cast-parts.ts'
import type { DemoPerson } from '../person.ts'
import { onTheWayToALicence } from './licence.ts'

// Two who are there for somebody else: the assistant of a director, and the next chair of a chapter far away.

function abena(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'abena-sarpong',
    email: 'abena.sarpong@demo.example',
    name: 'Abena Sarpong',
    callName: 'Abena',
    role: 'member',
    joinedOn: daysAgo(today, 640),
    stage: 'early',
    field: 'environmental-assessment',
    inTheFieldSince: year - 3,
    employer: 'Tidemark',
    headline: 'Assistant to the directors, coastal assessment',
    about:
      'I keep the calendar of three directors and the only page of our website that anybody reads. I type the figures every month and would like to know what they say.',
    place: { town: 'Accra', region: 'Greater Accra', country: 'Ghana' },
    zone: 'Africa/Accra',
    chapter: 'west-africa',
    farFromChapter: false,
    languages: ['en', 'ak', 'fr'],
    channels: ['in_person', 'here', 'text'],
    hours: [{ days: 'weekdays', from: '07:00', to: '08:00' }],
    teaches: [
      { topic: 'linkedin', level: 4, note: 'One post a week, without feeling foolish' },
      { topic: 'short-video', level: 4, note: 'Ninety seconds, one place, no slide' },
      { topic: 'blogging', level: 5, note: 'A page a week, and how to end one' },
    ],
    learns: [
      { topic: 'ebitda', level: 3, note: 'I type it every month, and begin to read it', private: false },
      { topic: 'project-budgets', level: 1, note: 'Who decides, and when it is too late', private: false },
      { topic: 'changing-field', level: 1, note: '', private: true },
    ],
    experiences: [
      {
        kind: 'published',
        year: year - 2,
        what: 'Began a page a week about the shore, and has not missed one',
        topic: 'blogging',
      },
      { kind: 'changed_job', year: year - 3, what: 'From a harbour office to Tidemark' },
    ],
    values: ['small-steps-often', 'plain-words', 'finish-what-you-start'],
    likesToLearn: ['do_together', 'talk'],
    motive: 'To understand the rooms whose doors I open for others.',
    kindsOfHelp: ['skill'],
    helpsStages: ['student', 'early', 'senior', 'retired'],
    enrolment: { as: 'both', seats: 2, paused: false },
    lastSeen: daysAgo(today, 0),
  }
}

function marama(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'marama-kereama',
    email: 'marama.kereama@demo.example',
    name: 'Marama Kereama',
    callName: 'Marama',
    role: 'member',
    joinedOn: daysAgo(today, 1240),
    stage: 'mid',
    field: 'urban-planning',
    inTheFieldSince: year - 13,
    employer: 'Harbour Edge',
    headline: 'Planner, and next chair of the Aotearoa chapter',
    about:
      'I lead a team on three islands that has never been in one room, and I record ten minutes for whoever could not come. In May the chapter is mine; I have been to one meeting of it.',
    place: { town: 'Wellington', region: 'Wellington', country: 'New Zealand' },
    zone: 'Pacific/Auckland',
    chapter: 'aotearoa',
    farFromChapter: false,
    languages: ['en', 'mi'],
    channels: ['here', 'video', 'email'],
    hours: [{ days: 'weekdays', from: '19:30', to: '21:30' }],
    teaches: [
      { topic: 'podcasting', level: 4, note: 'Ten minutes, one microphone, no jingle' },
      { topic: 'saying-no', level: 4, note: 'No, with a date on it' },
      { topic: 'remote-teams', level: 4, note: 'Three islands and one list' },
    ],
    learns: [
      { topic: 'chairing-a-chapter', level: 1, note: 'From May', private: false },
      { topic: 'recruiting-members', level: 2, note: '', private: false },
    ],
    experiences: [
      {
        kind: 'other',
        year: year - 1,
        what: 'Recorded the chapter’s evenings for those on the other islands',
        topic: 'podcasting',
      },
      { kind: 'led', year: year - 4, what: 'Began leading a team of six', topic: 'first-management-job' },
      onTheWayToALicence(
        'licensed',
        year - 9,
        'Passed the licensing exam',
        'national-board',
        'Wellington',
        'licensing-exam',
      ),
    ],
    values: ['everyone-in-the-room', 'share-the-credit', 'humour-helps'],
    likesToLearn: ['talk', 'show'],
    motive: 'Somebody answered me from the other side of the world, at seven in the morning.',
    kindsOfHelp: ['skill', 'role_model'],
    helpsStages: ['early', 'mid', 'senior'],
    enrolment: { as: 'both', seats: 3, paused: false },
    lastSeen: daysAgo(today, 1),
  }
}

export function castInPairs(today: Date): DemoPerson[] {
  return [abena, marama].map((person) => person(today))
}
