import { daysAgo } from '../cast-parts.ts'
import type { DemoPerson } from '../person.ts'
import { onTheWayToALicence } from './licence.ts'

// People the others deal with, so that the hellos and partnerships of the demo have two ends.

const leeds = {
  place: { town: 'Leeds', region: 'West Yorkshire', country: 'United Kingdom' },
  zone: 'Europe/London',
  chapter: 'northern-england',
  farFromChapter: false,
}

function khai(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'nguyen-thi-minh-khai',
    email: 'khai.nguyen@demo.example',
    name: 'Nguyễn Thị Minh Khai',
    callName: 'Khai',
    role: 'member',
    joinedOn: daysAgo(today, 700),
    stage: 'early',
    field: 'ecological-restoration',
    inTheFieldSince: year - 4,
    employer: 'Wet Meadow Ecology',
    headline: 'Fourth year at work, ecological planning',
    about:
      'I interpret at meetings when nobody else can, and then I plant reeds. Both need patience and wet feet.',
    ...leeds,
    languages: ['vi', 'en'],
    channels: ['in_person', 'email', 'here'],
    hours: [{ days: 'any', from: '17:00', to: '20:00' }],
    teaches: [
      { topic: 'meetings-in-two-languages', level: 4, note: 'Both languages, and no one waits' },
      { topic: 'wetland-restoration', level: 3, note: 'Water levels first, plants later' },
    ],
    learns: [
      { topic: 'short-video', level: 1, note: 'Films for my portfolio', private: false },
      { topic: 'licensing-exam', level: 2, note: 'Two papers to go', private: false },
    ],
    experiences: [
      onTheWayToALicence(
        'exam',
        year - 1,
        'First two papers of the licensing exam',
        'national-board',
        'Leeds',
        'licensing-exam',
      ),
      {
        kind: 'built',
        year: year - 2,
        what: 'Nine thousand reeds along the Aire, by hand',
        topic: 'wetland-restoration',
      },
    ],
    values: ['shade-before-show', 'the-quiet-voice', 'nature-sets-terms'],
    likesToLearn: ['do_together'],
    motive: 'Because meetings are half the work, and nobody teaches them.',
    kindsOfHelp: ['skill', 'welcoming'],
    helpsStages: ['student', 'early'],
    enrolment: { as: 'both', seats: 3, paused: false },
    lastSeen: daysAgo(today, 2),
  }
}

function dele(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'dele-adeyemi',
    email: 'dele.adeyemi@demo.example',
    name: 'Dele Adeyemi',
    callName: 'Dele',
    role: 'member',
    joinedOn: daysAgo(today, 980),
    stage: 'mid',
    field: 'urban-planning',
    inTheFieldSince: year - 8,
    employer: 'Ibadan planning department',
    headline: 'Senior planner, markets and small towns',
    about:
      'I plan around markets, because that is where a town decides. I have lost one vote badly and prepared the next one well.',
    place: { town: 'Ibadan', region: 'Oyo State', country: 'Nigeria' },
    zone: 'Africa/Lagos',
    chapter: 'west-africa',
    farFromChapter: false,
    languages: ['en', 'yo'],
    channels: ['here', 'email', 'text', 'phone'],
    hours: [{ days: 'weekdays', from: '18:00', to: '20:00' }],
    teaches: [
      { topic: 'surveys', level: 4, note: 'Eight questions, asked standing' },
      { topic: 'regeneration', level: 3, note: 'Markets first' },
      { topic: 'spreadsheets', level: 4, note: 'One sheet that runs a project' },
    ],
    learns: [
      { topic: 'public-hearings', level: 2, note: 'How to lose a vote and keep the room', private: false },
      { topic: 'political-leaders', level: 2, note: 'Before the next council', private: false },
    ],
    experiences: [
      {
        kind: 'led',
        year: year - 1,
        what: 'Took a market plan to its hearing; opened with photographs',
        topic: 'public-hearings',
      },
      onTheWayToALicence(
        'licensed',
        year - 4,
        'Passed the licensing exam',
        'national-board',
        'Ibadan',
        'licensing-exam',
      ),
    ],
    values: ['everyone-in-the-room', 'evidence-over-opinion', 'share-the-credit'],
    likesToLearn: ['talk'],
    motive: 'I learned most from people outside my office.',
    kindsOfHelp: ['skill', 'career'],
    helpsStages: ['student', 'early', 'mid'],
    enrolment: { as: 'both', seats: 3, paused: false },
    lastSeen: daysAgo(today, 1),
  }
}

function priya(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'priya-raman',
    email: 'priya.raman@demo.example',
    name: 'Priya Raman',
    callName: 'Priya',
    role: 'member',
    joinedOn: daysAgo(today, 1500),
    stage: 'mid',
    field: 'parks-management',
    inTheFieldSince: year - 10,
    employer: 'Commons Trust Chennai',
    headline: 'Project lead, parks along the river',
    about: 'My council wants to know what a park costs for thirty years, and so do I.',
    place: { town: 'Chennai', region: 'Tamil Nadu', country: 'India' },
    zone: 'Asia/Kolkata',
    chapter: 'south-asia',
    farFromChapter: false,
    languages: ['ta', 'en'],
    channels: ['here', 'email', 'video'],
    hours: [{ days: 'weekdays', from: '15:00', to: '17:30' }],
    teaches: [
      { topic: 'heat', level: 4, note: 'Measuring shade with cheap loggers' },
      { topic: 'data-dashboards', level: 4, note: 'One screen the engineers believe' },
    ],
    learns: [
      { topic: 'maintenance-plans', level: 2, note: 'Thirty years; where do I start?', private: false },
      { topic: 'urban-trees', level: 3, note: 'Which species for the summers to come', private: false },
    ],
    experiences: [
      { kind: 'built', year: year - 1, what: 'Four kilometres of shade along the river path', topic: 'heat' },
      { kind: 'led', year: year - 3, what: 'Began leading a team of seven', topic: 'first-management-job' },
      onTheWayToALicence('licensed', year - 6, 'Licensed', 'national-board', 'Chennai', 'licensing-exam'),
    ],
    values: ['the-long-view', 'evidence-over-opinion', 'say-what-it-costs'],
    likesToLearn: ['read', 'talk'],
    motive: 'I want to give an hour back, and to be told when I am out of date.',
    kindsOfHelp: ['skill', 'role_model'],
    helpsStages: ['early', 'mid'],
    enrolment: { as: 'both', seats: 1, paused: false },
    lastSeen: daysAgo(today, 2),
  }
}

function jun(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'jun-watanabe',
    email: 'jun.watanabe@demo.example',
    name: 'Jun Watanabe',
    callName: 'Jun',
    role: 'member',
    joinedOn: daysAgo(today, 260),
    stage: 'student',
    field: 'garden-heritage',
    inTheFieldSince: year - 2,
    headline: 'Third year, garden heritage',
    about: 'I scan old garden walls with a phone before the moss is cleaned off.',
    place: { town: 'Tokyo', region: 'Kantō', country: 'Japan' },
    zone: 'Asia/Tokyo',
    chapter: 'east-asia',
    farFromChapter: false,
    languages: ['ja', 'en'],
    channels: ['here', 'text', 'video'],
    hours: [{ days: 'any', from: '18:00', to: '22:00' }],
    teaches: [
      { topic: 'phone-photogrammetry', level: 4, note: 'A wall, a tree or a bench in twenty minutes' },
      { topic: 'rhino', level: 3, note: 'From a scan to a section' },
    ],
    learns: [
      {
        topic: 'public-hearings',
        level: 1,
        note: 'I want to hear how people argue for a garden',
        private: false,
      },
      { topic: 'maintenance-plans', level: 1, note: '', private: false },
    ],
    experiences: [
      {
        kind: 'other',
        year: year - 1,
        what: 'Scanned eleven temple garden walls for the course',
        topic: 'phone-photogrammetry',
      },
    ],
    values: ['care-for-what-is-there', 'slow-is-fine', 'curiosity-first'],
    likesToLearn: ['show', 'read'],
    motive: 'I have things to show as well, not only to ask.',
    kindsOfHelp: ['skill'],
    helpsStages: ['student', 'senior', 'retired'],
    enrolment: { as: 'both', seats: 1, paused: false },
    lastSeen: daysAgo(today, 1),
  }
}

function gunnar(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    key: 'gunnar-ek',
    email: 'gunnar.ek@demo.example',
    name: 'Gunnar Ek',
    callName: 'Gunnar',
    role: 'member',
    joinedOn: daysAgo(today, 8800),
    stage: 'retired',
    field: 'ecological-restoration',
    inTheFieldSince: year - 38,
    headline: 'Retired river engineer and ecologist',
    about: 'I straightened one river and bent four back. I answer letters, slowly and in full.',
    place: { town: 'Luleå', region: 'Norrbotten', country: 'Sweden' },
    zone: 'Europe/Stockholm',
    chapter: 'nordic',
    farFromChapter: true,
    languages: ['sv', 'fi', 'en'],
    channels: ['email', 'here'],
    hours: [{ days: 'any', from: '10:00', to: '16:00' }],
    teaches: [
      { topic: 'river-restoration', level: 5, note: 'What the river does with your drawing' },
      { topic: 'expert-witness', level: 5, note: 'Answer only the question' },
    ],
    learns: [{ topic: 'podcasting', level: 1, note: 'I have stories and no microphone', private: false }],
    experiences: [
      { kind: 'retired', year: year - 4, what: 'Handed over, over two years', topic: 'handing-over' },
      {
        kind: 'other',
        year: year - 6,
        what: 'Expert for the court on a dam that had to go',
        topic: 'expert-witness',
      },
      {
        kind: 'built',
        year: year - 15,
        what: 'Took out the last weir on a salmon river',
        topic: 'river-restoration',
      },
      onTheWayToALicence('licensed', year - 33, 'Licensed', 'national-board', 'Luleå', 'licensing-exam'),
    ],
    values: ['nature-sets-terms', 'slow-is-fine', 'own-your-mistakes'],
    likesToLearn: ['do_together'],
    motive: 'To stay close to the work without being in its way.',
    kindsOfHelp: ['role_model', 'amplifier'],
    helpsStages: ['early', 'mid', 'senior'],
    enrolment: { as: 'mentor', seats: 2, paused: false },
    lastSeen: daysAgo(today, 21),
  }
}

export function castBehind(today: Date): DemoPerson[] {
  return [khai, dele, priya, jun, gunnar].map((person) => person(today))
}
