import type { LessonStory, PartnershipStory } from './story.ts'
import { thingsOfHalfPastSeven } from './things-of-half-past-seven.ts'

/** What differs between the demos. */
interface Office {
  readonly executive: string
  readonly assistant: string
  readonly called: { readonly executive: string; readonly assistant: string }
  /** Key of the topic under which films are found. */
  readonly films: string
  readonly others: string
}

/**
 * An executive (a) and the assistant (b), every weekday at half past seven for thirty minutes: EBITDA and cash flow one
 * way; LinkedIn, films and a blog the other. A year of it.
 */
export function halfPastSeven({ executive, assistant, called, films, others }: Office): PartnershipStory {
  return {
    between: [executive, assistant],
    trial: { ago: 368 },
    active: 352,
    notes: { a: 'Ask the board whether the assistant may present the third quarter.' },
    agreement: [
      {
        ...{ by: 'b', ago: 354, signed: { a: 353, b: 354 } },
        goals: `${called.assistant} to explain a quarter to the board, ${called.executive} to say in public what is said in the lift.`,
        aTeaches: 'EBITDA and cash flow, with our own figures and no fog.',
        bTeaches: 'LinkedIn and films, from the first post to the first ninety seconds.',
        long: { kind: 'until', until: -4, words: 'and then we look at the list of what we made' },
        often: { times: 1, minutes: 30, per: 'weekday', words: 'at 7:30, before the day begins' },
        where: 'the big desk, with the door closed and both phones in the drawer.',
        between: 'every figure that is not published, and every first draft.',
        end: 'say so on a Monday, and use that week to hand over what is half done.',
      },
      {
        ...{ by: 'a', ago: 121, signed: { a: 121, b: 120 } },
        bTeaches: 'LinkedIn, YouTube and the blog; a page a week that somebody reads to the end.',
        long: { kind: 'open', words: 'we look at the list of what we made every quarter' },
      },
    ],
    meetings: [
      {
        ...{ by: 'a', first: 366, clock: '07:30', minutes: 30, repeats: 'weekdays', channel: 'in_person' },
        place: 'The big desk',
        activity: 'Mondays figures, Tuesdays words, then whatever is on fire',
        away: [
          [214, 200],
          [128, 124],
          [63, 55],
        ],
        missedEvery: 29,
        lastSaidBy: 'b',
        move: { by: 'b', clock: '07:00' },
        notes: [
          {
            back: 2,
            by: 'b',
            shared: true,
            words: 'The third quarter on one page: revenue, one-offs, cash. In that order.',
          },
          {
            back: 4,
            by: 'a',
            shared: true,
            words: 'Next film: the question our bank asked, answered in the stairwell.',
          },
          {
            back: 5,
            by: 'b',
            shared: false,
            words: 'Ask about the course in accounting only when the quarter is closed.',
          },
        ],
      },
    ],
    goals: [
      {
        words: `${called.assistant} explains the quarter to the board, alone`,
        teacher: 'a',
        ago: 120,
        due: 44,
      },
      {
        words: `${called.executive} publishes a page a week for a quarter, unread by anybody first`,
        ...{ teacher: 'b', ago: 320, state: 'reached', doneAgo: 96 },
      },
      {
        words: `Show ${others} what half an hour a day comes to`,
        ...{ teacher: 'both', kind: 'member', ago: 60, due: 75 },
      },
    ],
    lessons: lessonsWith(films),
    levels: [
      { who: 'b', topic: 'ebitda', atFirst: 1, now: 4, ago: 30 },
      { who: 'a', topic: 'linkedin', atFirst: 1, now: 4, ago: 28 },
      { who: 'a', topic: films, atFirst: 1, now: 3, ago: 28 },
      { who: 'a', topic: 'blogging', atFirst: 1, now: 3, ago: 28 },
    ],
    things: thingsOfHalfPastSeven,
  }
}

const lessonsWith = (films: string): readonly LessonStory[] => [
  {
    ...{ from: 'a', topic: 'ebitda', ago: 361, now: 'works', saidAgo: 330 },
    words: 'Read last month from the bottom up: the result first, then why',
    said: 'I see the month before I see the sheet.',
  },
  {
    ...{ from: 'b', topic: 'linkedin', ago: 356, now: 'works', saidAgo: 300 },
    words: 'Write down one thing that surprised you this week, in the words you used at lunch',
    said: 'Thirty-one posts. Two of them really were about lunch.',
  },
  {
    ...{ from: 'a', topic: 'ebitda', ago: 341, now: 'works', saidAgo: 290 },
    words: 'Say what EBITDA leaves out before you say what it is',
    said: 'It ends the argument before it begins.',
  },
  {
    ...{ from: 'b', topic: 'linkedin', ago: 329, now: 'works', saidAgo: 310 },
    words: 'Answer the first three comments yourself, the same day',
    said: 'The third one became a client.',
  },
  {
    ...{ from: 'a', topic: 'ebitda', ago: 302, now: 'works', saidAgo: 270 },
    words: 'Draw the month’s cash as one line, with the day we pay salaries on it',
    said: 'Found the month in which cash went out and profit did not.',
  },
  {
    ...{ from: 'b', topic: films, ago: 288, now: 'works', saidAgo: 260 },
    words: 'Ninety seconds, one place, no slide',
    said: 'Eight films. The longest has ninety-four seconds.',
  },
  {
    ...{ from: 'b', topic: 'linkedin', ago: 262, now: 'dropped', saidAgo: 240 },
    words: 'Post at seven, before anybody can advise against it',
    said: 'I would rather sleep over it. It reads the same at nine.',
  },
  {
    ...{ from: 'a', topic: 'ebitda', ago: 238, now: 'works', saidAgo: 200 },
    words: 'Ask of every number who can still change it',
    said: 'Half of my monthly list is gone: nobody could.',
  },
  {
    ...{ from: 'b', topic: films, ago: 204, now: 'works', saidAgo: 190 },
    words: 'Look into the lens, not at yourself',
    said: 'A paper eye beside the lens did it.',
  },
  {
    ...{ from: 'b', topic: 'blogging', ago: 169, now: 'works', saidAgo: 140 },
    words: 'End the page when the point is made, even if it is half a page',
    said: 'My reports are half a page, too. Nobody has complained.',
  },
  {
    ...{ from: 'a', topic: 'ebitda', ago: 139, now: 'works', saidAgo: 118 },
    words: 'Explain depreciation with the coffee machine',
    said: 'Explained it to my mother. She wants a new machine.',
  },
  {
    ...{ from: 'a', topic: 'ebitda', ago: 96, now: 'tried', saidAgo: 9, again: 5 },
    words: 'Write the forecast as three numbers and one sentence',
    said: 'Three numbers, yes. The sentence had five commas.',
  },
  {
    ...{ from: 'b', topic: 'blogging', ago: 41, now: 'works', saidAgo: 20 },
    words: 'Keep a list of what people ask you twice; each is a page',
    said: 'The list has fourteen lines, so I am safe until spring.',
  },
  {
    ...{ from: 'a', topic: 'ebitda', ago: 12, now: 'open', again: 3 },
    words: 'Read another company’s cash flow and say in a line what it lives on',
    plan: 'When our largest client’s report comes, then I read the cash flow before the foreword.',
  },
  {
    ...{ from: 'b', topic: films, ago: 6, now: 'open', again: 4 },
    words: 'Record the opening sentence ten times and keep the last',
    plan: 'When I sit in the car on Thursday, then I say it ten times before I start it.',
  },
]
