import type { PartnershipStory } from './story.ts'

/** Pairs of the demo association who are trying it, or who tried it. */
export const associationTrials: readonly PartnershipStory[] = [
  {
    // Begun on the day after the newcomer joined; nothing has happened yet but a date and a first draft.
    between: ['maya-okafor', 'ruth-lindqvist'],
    trial: { ago: 0.5 },
    notes: { a: 'Ask about the tree that was moved twice.' },
    agreement: [
      {
        ...{ by: 'a', ago: 0.2 },
        goals: 'Maya to speak first at a hearing, and Ruth to model one bed on her own.',
        aTeaches: 'Grasshopper, one step a week, on Ruth’s old drawings.',
        bTeaches: 'how to open a meeting, and what to give away early.',
        often: { times: 1, minutes: 20, per: 'two_weeks', words: 'in the evening' },
        where: 'the phone. Drawings go by e-mail the day before.',
      },
    ],
    meetings: [
      {
        ...{ by: 'a', first: -2, clock: '19:00', minutes: 20, channel: 'phone' },
        activity: 'The bed from 1987, and the first five minutes of a hearing',
      },
    ],
    goals: [
      { words: 'Ruth models one bed from a planting plan, alone', teacher: 'a', ago: 0.2, due: 60 },
      { words: 'Maya speaks first at a hearing', teacher: 'b', ago: 0.2, due: 120 },
    ],
  },
  {
    // The number of talks is reached: both were asked, and one has said yes.
    between: ['nguyen-thi-minh-khai', 'tomas-echeverria'],
    trial: { ago: 24, decisionAsked: 3, goesOn: 'a' },
    contacts: [
      ['b', 18, 'text', 0],
      ['a', 11, 'video', 35],
      ['b', 3.2, 'video', 40],
    ],
    goals: [
      { words: 'Tomás maps one old channel that no plan shows', teacher: 'a', ago: 18, due: 30 },
      { words: 'Khai reads a drone picture without asking', teacher: 'b', ago: 18 },
    ],
    lessons: [
      {
        ...{ from: 'a', topic: 'wetland-restoration', ago: 18, now: 'works', saidAgo: 9 },
        words: 'Walk it in boots first: where the ground holds, there was a drain',
        said: 'Two drains and a shoe. The drains are on my map.',
      },
      {
        ...{ from: 'b', topic: 'drones', ago: 11, now: 'tried', saidAgo: 4, again: 8 },
        words: 'Fly after rain, and low: the old channel is the greener line',
        said: 'Borrowed one. I saw the line and then a tree.',
      },
      {
        ...{ from: 'a', topic: 'wetland-restoration', ago: 3, now: 'open', again: 6 },
        words: 'Ask whoever mows it what they go around',
        plan: 'When the mower comes on Friday, then I bring him coffee before I ask.',
      },
    ],
  },
  {
    // Nothing was heard for ten days: both were asked whether they are in touch.
    between: ['hanna-kowalczyk-brzeczyszczykiewicz', 'marama-kereama'],
    trial: { ago: 17, quietAsked: 2 },
    contacts: [['b', 14, 'email', 0]],
    lessons: [
      {
        ...{ from: 'b', topic: 'remote-teams', ago: 14, now: 'open', again: 2 },
        words: 'No Monday call: three lines from each, and one answer of yours',
        plan: 'When the ferry is late on Monday, then I write three lines of my own first.',
      },
    ],
  },
  {
    // Asked and never decided: it ended by itself, and nobody is to blame.
    between: ['omar-haddad', 'dele-adeyemi'],
    trial: { ago: 132, decisionAsked: 102 },
    ended: { ago: 88, how: 'undecided' },
    contacts: [['a', 127, 'phone', 25]],
    lessons: [
      {
        ...{ from: 'b', topic: 'spreadsheets', ago: 127, now: 'works', saidAgo: 110 },
        words: 'One sheet, one owner, and the owner’s name in the first cell',
        said: 'My name is in the cell. I have never checked so carefully.',
      },
    ],
  },
]
