import type { Story } from './story.ts'

/** What is asked in the demo of a company. */
export const companyQuestions: readonly Story[] = [
  {
    title: 'What is EBITDA, said to somebody at a lathe?',
    words: 'It is on the board in the canteen. I would like to know whether I am in it.',
    topics: ['ebitda'],
    by: 'kofi-asante',
    hours: 70,
    now: 'helped',
    answers: [
      {
        by: 'yetunde-alabi',
        words:
          'What is left of what customers paid once all of us and the steel are paid, *before* the bank, the tax and the wear of the lathe. You are in it: you are “all of us”.',
        back: 'Then the lathe is missing. Good to know.',
      },
    ],
  },
  {
    title: 'How do you tell somebody that they talk over others?',
    words: 'It is meant kindly and happens each Tuesday.',
    topics: ['difficult-conversations'],
    quiet: true,
    hours: 96,
    now: 'helped',
    answers: [
      {
        words: 'Alone, the same day, with one example and no “always”. Then ask what they noticed.',
        back: 'They had noticed.',
      },
    ],
  },
  {
    title: 'A heat pump clicks at minus eight and at no other time. Ideas?',
    words: 'It does so for a minute. The customer has recorded it.',
    topics: ['heat-pumps'],
    by: 'mairi-sutherland',
    hours: 3,
    now: 'new',
  },
  {
    title: 'Which figure do you show first to the board?',
    words: 'I have nine and three minutes.',
    topics: ['presenting-to-the-board'],
    hours: 20,
    now: 'asked around',
  },
  {
    title: 'Who has filmed a repair with gloves on?',
    words: 'The telephone does not believe in my thumb.',
    topics: ['short-video'],
    hours: 100,
    now: 'with staff',
  },
  {
    title: 'How long may a handover be?',
    words: 'Ours has four pages and is read by nobody.',
    topics: ['writing-it-down'],
    hours: 300,
    now: 'closed',
    answers: [{ words: 'As long as the coffee. What does not fit is a drawing.' }],
  },
  {
    title: 'Which figure comes first for a board?',
    words: 'I asked before I looked.',
    topics: ['presenting-to-the-board'],
    hours: 18,
    now: 'merged',
  },
  {
    title: 'Selling my old dashboard templates',
    words: 'A small price.',
    topics: ['data-dashboards'],
    hours: 210,
    now: 'hidden',
  },
  {
    title: 'What did you wish you had been told in your first week?',
    words: 'Mine was that the stairs by the gate are faster than the lift. I collect more of these.',
    topics: ['customer-calls'],
    by: 'a newcomer',
    kind: 'conversation',
    hours: 40,
    now: 'new',
  },
  {
    title: 'What did you learn at lunch?',
    words: 'I: that line two hums in B flat.',
    topics: ['customer-calls'],
    kind: 'conversation',
    hours: 50,
    now: 'answered',
    answers: [{ by: 'ingrid-halvorsen', words: 'That the canteen has had the same ladle since 1998.' }],
  },
]
