import { daysAgo, lastSunday } from '../cast-parts.ts'
import type { DemoPerson } from '../person.ts'
import { at, learn, learnAlone, ordinary, teach } from './cast-parts.ts'

// Four of the people one can sign in as: somebody new, an apprentice, a guide and a veteran.

function lena(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'lena-kowalik',
    email: 'newcomer@demo.example',
    name: 'Lena Kowalik',
    callName: 'Lena',
    story: 'New here: test engineer in Kraków, began last week',
    joinedOn: lastSunday(today),
    stage: 'early',
    field: 'engineering',
    inTheFieldSince: year - 1,
    employer: 'Test rigs',
    headline: 'Test engineer, new at the rigs',
    about:
      'I let things run until they stop, and write down what they said before. In spring I show a winter’s results to people who have waited for them, and I have never done that.',
    ...at('Kraków'),
    chapter: 'development',
    languages: ['pl', 'en'],
    channels: ['here', 'text', 'video', 'phone'],
    hours: [
      { days: 'weekdays', from: '07:00', to: '08:30' },
      { days: 'weekdays', from: '17:30', to: '19:30' },
    ],
    teaches: [
      teach('python', 4, 'Small scripts that read a rig all night'),
      teach('short-video', 4, 'A noise is easier to show than to write'),
      teach('ai-tools', 3, 'What I use it for, and what I never would'),
    ],
    learns: [
      learn('first-weeks-here', 1, 'Week one; whom do I ask what?'),
      learn('public-speaking', 1, 'My first results are due in spring'),
      learn('heat-pumps', 2, 'From the inside, with a cup of tea'),
      learnAlone('salary-talks', 1, 'I took the first figure'),
    ],
    experiences: [
      { kind: 'moved', year, what: 'Came back from Delft with two suitcases', place: 'Kraków' },
      {
        kind: 'other',
        year: year - 1,
        what: 'A thesis on valves that hum, with four of them in the kitchen',
        topic: 'product-tests',
      },
    ],
    values: ['curiosity-first', 'try-it-then-talk', 'ask-before-answering', 'right-before-fast'],
    likesToLearn: ['do_together', 'talk'],
    motive: 'I want to know how people did it, not how it is meant to be done.',
    kindsOfHelp: ['skill'],
    helpsStages: ['student', 'senior', 'retired'],
    enrolment: { as: 'both', seats: 1, paused: false },
    lastSeen: daysAgo(today, 0),
  }
}

function kofi(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'kofi-asante',
    email: 'student@demo.example',
    name: 'Kofi Asante',
    callName: 'Kofi',
    story: 'Apprentice: second year in Sheffield’s tool shop, fears the exam and teaches YouTube',
    joinedOn: daysAgo(today, 43),
    stage: 'student',
    field: 'making',
    inTheFieldSince: year - 1,
    employer: 'Tool shop',
    headline: 'Apprentice in mechatronics, second year',
    about:
      'I film how things are made and put it on a channel that has more viewers than our canteen has chairs. At the bench I am slower, but people come and look.',
    ...at('Sheffield'),
    chapter: 'production',
    languages: ['en', 'ak'],
    channels: ['here', 'text', 'in_person'],
    hours: [{ days: 'weekdays', from: '15:30', to: '19:00' }],
    teaches: [
      teach('youtube', 4, 'From the first clip to a channel people come back to'),
      teach('short-video', 4, 'Hands, light, and then the sound'),
      teach('social-media', 3, 'What to post from the works, and what not'),
    ],
    learns: [
      learn('final-exam-of-training', 1, 'In summer, and I freeze at the bench'),
      learn('staying-on', 1, 'I would like to, and have not said so'),
      learn('brazing', 2, 'Four joints out of five'),
      learnAlone('being-taken-seriously', 1),
    ],
    experiences: [
      { kind: 'other', year, what: 'A year of Thursdays in the training corner', topic: 'machine-setup' },
      {
        kind: 'published',
        year: year - 1,
        what: 'A film of one screw, seen by four thousand people',
        topic: 'youtube',
      },
    ],
    values: ['learn-in-public', 'try-it-then-talk', 'humour-helps'],
    likesToLearn: ['show', 'do_together'],
    motive: 'I have things to show as well, not only to ask.',
    kindsOfHelp: ['skill'],
    helpsStages: ['student', 'early', 'senior', 'retired'],
    enrolment: { as: 'both', seats: 1, paused: false },
  }
}

function sadia(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'sadia-rahman',
    email: 'guide@demo.example',
    name: 'Sadia Rahman',
    callName: 'Sadia',
    story: `Guide: shift planner in Sheffield, from the line to the office in ${year - 3}, two children, no evenings`,
    joinedOn: daysAgo(today, 1300),
    stage: 'mid',
    field: 'making',
    inTheFieldSince: year - 12,
    employer: 'Line one',
    headline: 'Shift planner, twelve years at the works',
    about:
      'I put people and parts in the same place at the same time, having stood there myself for nine years. Two children, so before eight or at lunch; my evenings are lost shoes and fractions.',
    ...at('Sheffield'),
    chapter: 'production',
    languages: ['en', 'bn'],
    channels: ['here', 'email', 'phone'],
    hours: [
      { days: 'weekdays', from: '06:30', to: '08:00' },
      { days: 'weekdays', from: '12:00', to: '12:45' },
    ],
    teaches: [
      teach('line-to-office', 4, 'The first year at a desk, honestly'),
      teach('safety', 5, 'The two minutes before you start'),
      teach('production-planning', 4, 'When two lines want the same part'),
      teach('children-and-work', 4, 'Gone at four, every day'),
    ],
    learns: [
      learn('data-dashboards', 2, 'Our figures live in nine sheets'),
      learn('public-speaking', 2, 'Forty people, one stairwell, no microphone'),
      learnAlone('promotion', 1, 'I have been told “next year” twice'),
    ],
    experiences: [
      { kind: 'led', year: year - 1, what: 'Planned the move of line one over a weekend', topic: 'lean' },
      {
        kind: 'changed_job',
        year: year - 3,
        what: 'From the line to a desk with a window',
        topic: 'line-to-office',
      },
      {
        kind: 'returned',
        year: year - 6,
        what: 'Back after eight months at home, on the late shift',
        topic: 'returning-after-a-break',
      },
      { kind: 'led', year: year - 7, what: 'Looked after the safety of line one', topic: 'safety' },
    ],
    values: ['everybody-home-safe', 'family-first', 'keep-your-promises', 'say-what-it-costs'],
    likesToLearn: ['show', 'read'],
    motive: 'I got my desk because somebody showed me the sheet behind the plan.',
    kindsOfHelp: ['career', 'skill', 'role_model'],
    helpsStages: ['student', 'early'],
  }
}

function bengt(today: Date): DemoPerson {
  const year = today.getUTCFullYear()
  return {
    ...ordinary(today),
    key: 'bengt-akerlund',
    email: 'veteran@demo.example',
    name: 'Bengt Åkerlund',
    callName: 'Bengt',
    story: 'Veteran: chief engineer in Västerås, thirty-one years here, offered help and was rarely asked',
    joinedOn: daysAgo(today, 8100),
    stage: 'senior',
    field: 'engineering',
    inTheFieldSince: year - 31,
    employer: 'Refrigeration circuit',
    headline: 'Chief engineer, thirty-one years in one circuit',
    about:
      'I have drawn the inside of almost everything we sell, and stood in the cellars where it did not work. I am at ease with a cross customer and lost in any program younger than my car; I would gladly trade one for the other.',
    ...at('Västerås'),
    chapter: 'development',
    languages: ['sv', 'en'],
    channels: ['phone', 'email', 'here'],
    hours: [{ days: 'weekdays', from: '08:00', to: '11:30' }],
    teaches: [
      teach('heat-pumps', 5, 'With a syringe and a cup of tea'),
      teach('product-tests', 5, 'What a winter teaches that a rig cannot'),
      teach('patents', 5, 'Nine of mine, and two I should have left'),
      teach('handing-over', 3, 'Begun this year; three to go'),
    ],
    learns: [
      learn('ai-tools', 1, 'What is it good for, on a normal Tuesday?'),
      learn('short-video', 1, 'A noise in one minute, filmed with a phone'),
      learnAlone('python', 1),
    ],
    experiences: [
      {
        kind: 'led',
        year: year - 2,
        what: 'Led the K6 from sketch to its first winter',
        topic: 'launching-a-product',
      },
      { kind: 'led', year: year - 9, what: 'Stood up and called the K2 back', topic: 'product-recall' },
      { kind: 'published', year: year - 17, what: 'A patent on a valve nobody sees', topic: 'patents' },
      {
        kind: 'built',
        year: year - 26,
        what: 'The first test rig in Västerås, from scrap',
        topic: 'product-tests',
      },
    ],
    values: ['right-before-fast', 'the-long-view', 'own-your-mistakes', 'honest-and-kind'],
    likesToLearn: ['do_together', 'talk'],
    motive: 'I would like what I know to stay in the house, and to be shown something new for it.',
    kindsOfHelp: ['role_model', 'career', 'amplifier'],
    lastSeen: daysAgo(today, 2),
  }
}

export const signInsOfCompany = (today: Date): DemoPerson[] =>
  [lena, kofi, sadia, bengt].map((person) => person(today))
