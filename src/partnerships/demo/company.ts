import type { PartnershipStory } from './story.ts'

/** What became of three pairs of the demo company who talk; the executive and the assistant stand elsewhere. */
export const companyPartnerships: readonly PartnershipStory[] = [
  {
    // The oldest engineer and an apprentice: a trial, and a date.
    between: ['bengt-akerlund', 'kofi-asante'],
    trial: { ago: 9 },
    agreement: [
      {
        ...{ by: 'b', ago: 6, signed: { b: 6 } },
        aTeaches: 'the exam, and where to lay down the tool.',
        bTeaches: 'film, sound first.',
        often: { times: 1, minutes: 20, per: 'week' },
        where: 'video, from the training corner.',
      },
    ],
    contacts: [['b', 5, 'video', 25]],
    meetings: [
      {
        ...{ by: 'b', first: -2, clock: '16:15', minutes: 20, channel: 'video' },
        activity: 'The clamping job once through, and nobody says a word',
      },
    ],
    goals: [
      { words: 'Kofi passes the practical part', teacher: 'a', ago: 6, due: 70 },
      { words: 'Bengt has ten noises on film', teacher: 'b', ago: 6, due: 40 },
    ],
    lessons: [
      {
        ...{ from: 'b', topic: 'short-video', ago: 7, now: 'works', saidAgo: 3 },
        words: 'Sound first: a folded glove under it, and five seconds of nothing',
        said: 'Three noises. Kraków has given them names.',
      },
      {
        ...{ from: 'a', ago: 5, topic: 'machine-setup', now: 'open', again: 2 },
        words: 'Lay the tool down straight, every time, also alone',
        plan: 'When I finish a part, then I look at the bench before I look at the part.',
      },
    ],
  },
  {
    // A shift planner and a data engineer, with the next date near and one thing to look at again.
    between: ['sadia-rahman', 'priyanka-deshpande'],
    trial: { ago: 43 },
    active: 25,
    agreement: [
      {
        ...{ by: 'a', ago: 24, signed: { a: 24, b: 23 } },
        goals: 'a screen that helps at five to six, and no sheet that nobody opens.',
        aTeaches: 'what a shift asks, and when.',
        bTeaches: 'which figure to show, and which to leave out.',
        long: { kind: 'meetings', meetings: 10 },
        often: { times: 1, minutes: 30, per: 'week', words: 'before the late shift' },
        where: 'video, with the camera at the gate.',
        end: 'close one last sheet together.',
      },
    ],
    meetings: [
      {
        ...{ by: 'a', first: 19, clock: '13:00', minutes: 30, repeats: 'weekly', channel: 'video' },
        notes: [
          { back: 0, by: 'b', shared: true, words: 'Second screen: only “until when”. Ask Rosa first.' },
        ],
      },
    ],
    goals: [
      { words: 'Eight of nine sheets are closed', teacher: 'b', ago: 24, state: 'reached', doneAgo: 8 },
      { words: 'Priyanka stands through one change of shift', teacher: 'a', ago: 24, due: 30 },
    ],
    lessons: [
      {
        ...{ from: 'b', topic: 'data-dashboards', ago: 40, now: 'works', saidAgo: 30 },
        words: 'Ask seven people what they would shout across the hall',
        said: 'Three figures. One has a face.',
      },
      {
        ...{ from: 'a', topic: 'lean', ago: 19, now: 'works', saidAgo: 9 },
        words: 'Count the steps of one person for an hour before you measure anything',
        said: 'I threw away half of my query.',
      },
      {
        ...{ from: 'b', topic: 'data-dashboards', ago: 5, now: 'open', again: 2 },
        words: 'Take one figure off the screen and see who misses it',
        plan: 'When the late shift comes on Monday, then the second figure is gone.',
      },
    ],
  },
  {
    // Far from the works: the talks are used up, and the one who hires would like to go on.
    between: ['salma-benali', 'mairi-sutherland'],
    trial: { ago: 17, decisionAsked: 2, goesOn: 'a' },
    contacts: [
      ['b', 14, 'phone', 25],
      ['b', 8, 'phone', 30],
      ['a', 2.2, 'email', 0],
    ],
    lessons: [
      {
        ...{ from: 'a', topic: 'moving-department', ago: 14, now: 'works', saidAgo: 8 },
        words: 'One page on the three faults you mend most, and a drawing on the back',
        said: 'They rang. They asked about the drawing.',
      },
      {
        ...{ from: 'b', topic: 'hiring', ago: 8, now: 'tried', saidAgo: 3, again: 6 },
        words: 'Ask a technician what they would miss',
        said: 'He was silent for a minute. I think that was the answer.',
      },
    ],
  },
]
