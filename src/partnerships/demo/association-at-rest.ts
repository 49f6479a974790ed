import type { PartnershipStory } from './story.ts'

/** Pairs of the demo association who rest, or whose time together is over. */
export const associationAtRest: readonly PartnershipStory[] = [
  {
    // Resting until a day that both know.
    between: ['caoimhe-brannigan', 'marama-kereama'],
    trial: { ago: 152 },
    active: 128,
    paused: { ago: 6, until: 24 },
    agreement: [
      {
        ...{ by: 'b', ago: 127, signed: { a: 126, b: 127 } },
        goals:
          'an evening in Wellington that people come back to, and a Sunday in Dublin without a favour in it.',
        aTeaches: 'chairing, from the sandwiches to the vote.',
        bTeaches: 'a recorder, and a no with a date on it.',
        long: { kind: 'meetings', meetings: 12 },
        often: { times: 1, minutes: 30, per: 'two_weeks' },
        where: 'video; your eight in the morning, my evening.',
        between: 'names.',
        end: 'say who else is good.',
      },
    ],
    meetings: [
      {
        ...{ by: 'a', first: 126, clock: '08:00', minutes: 30, repeats: 'two_weeks', channel: 'video' },
        missedEvery: 5,
        notes: [
          {
            back: 0,
            by: 'b',
            shared: true,
            words: 'Rest until the board is elected. Then: your first vote.',
          },
        ],
      },
    ],
    goals: [
      {
        words: 'Caoimhe says no to three things in one season',
        teacher: 'b',
        ago: 126,
        state: 'reached',
        doneAgo: 30,
      },
      {
        words: 'Two chapters hear the same evening, twelve hours apart',
        ...{ teacher: 'both', kind: 'member', ago: 100, due: 90 },
      },
    ],
    lessons: [
      {
        ...{ from: 'a', topic: 'chairing-a-chapter', ago: 122, now: 'works', saidAgo: 90 },
        words: 'Ask two people beforehand to disagree in public',
        said: 'Nineteen stayed for the second hour. The sandwiches were gone by then.',
      },
      {
        ...{ from: 'b', topic: 'saying-no', ago: 108, now: 'works', saidAgo: 70 },
        words: 'Say no with a date on it',
        said: 'Three times. One came back on the date and thanked me.',
      },
      {
        ...{ from: 'a', topic: 'recruiting-members', ago: 80, now: 'tried', saidAgo: 40, again: 30 },
        words: 'Ask one person, not everybody',
        said: 'One of one. I need to find the nerve for the next.',
      },
      {
        ...{ from: 'b', topic: 'podcasting', ago: 52, now: 'works', saidAgo: 20 },
        words: 'Ten minutes, one microphone, and send it the same night',
        said: 'Forty people heard our evening who have never been to Dublin.',
      },
    ],
    levels: [
      { who: 'a', topic: 'podcasting', atFirst: 1, now: 3, ago: 15 },
      { who: 'b', topic: 'chairing-a-chapter', atFirst: 1, now: 3, ago: 15 },
    ],
  },
  {
    // Ended kindly, and each took something along.
    between: ['nguyen-thi-minh-khai', 'jun-watanabe'],
    trial: { ago: 142 },
    active: 118,
    ended: {
      ...{ ago: 5, how: 'kindly', by: 'b', why: 'The garden is open and the course begins again.' },
      take: {
        a: 'That steps are drawn from the foot upwards, and meetings, too.',
        b: 'To let whoever lost the argument write the sentence.',
      },
    },
    contacts: [
      ['b', 139, 'video', 30],
      ['a', 110, 'video', 45],
      ['b', 81, 'video', 40],
      ['b', 44, 'text', 0],
      ['a', 12, 'video', 30],
    ],
    goals: [
      {
        words: 'The friends of the garden decide something on a call',
        teacher: 'a',
        ago: 118,
        state: 'reached',
        doneAgo: 44,
      },
    ],
    lessons: [
      {
        ...{ from: 'a', topic: 'meetings-in-two-languages', ago: 139, now: 'works', saidAgo: 100 },
        words: 'Nobody waits: the second language speaks while the first one writes',
        said: 'Our calls end on time, in both.',
      },
      {
        ...{ from: 'b', topic: 'rhino', ago: 110, now: 'works', saidAgo: 60 },
        words: 'Draw one step, from the foot upwards, and copy it by hand',
        said: 'Seven steps to the water. The third is wrong, as in life.',
      },
      {
        ...{ from: 'b', topic: 'rhino', ago: 81, now: 'dropped', saidAgo: 30 },
        words: 'Model every stone',
        said: 'I have nine thousand reeds. I stopped at stone eleven.',
      },
      {
        ...{ from: 'a', topic: 'meetings-in-two-languages', ago: 44, now: 'open' },
        words: 'Let the two languages swap chairs once a month',
      },
    ],
    levels: [
      { who: 'b', topic: 'meetings-in-two-languages', atFirst: 1, now: 4, ago: 6 },
      { who: 'a', topic: 'rhino', atFirst: 1, now: 2, ago: 6 },
    ],
    things: [{ by: 'b', words: 'The stone steps in one drawing, signed by two languages', ago: 20 }],
  },
]
