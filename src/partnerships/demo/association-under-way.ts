import type { PartnershipStory } from './story.ts'

/** Pairs of the demo association who go on together. */
export const associationUnderWay: readonly PartnershipStory[] = [
  {
    between: ['omar-haddad', 'nguyen-thi-minh-khai'],
    trial: { ago: 78 },
    active: 58,
    notes: { a: 'Two papers to go; law is the one she avoids.' },
    agreement: [
      {
        ...{ by: 'b', ago: 60, signed: { a: 58, b: 60 } },
        goals: 'Khai to sit the last two papers, Omar to hold a site meeting that everybody understands.',
        aTeaches: 'the exam, one card at a time, and what an hour costs.',
        bTeaches: 'a meeting in two languages, and how to wait for the quiet ones.',
        long: { kind: 'until', until: 150, words: 'the day after the exam' },
        often: { times: 1, minutes: 30, per: 'week', words: 'at half past seven, before school' },
        where: 'the bench by the school gate, or the phone when it rains.',
        between: 'what my office pays, and what your site really looks like.',
        end: 'say it on the bench and bring the cards back.',
      },
      {
        ...{ by: 'b', ago: 1.5, signed: { b: 1.5 } },
        often: {
          times: 2,
          minutes: 30,
          per: 'week',
          words: 'until the papers; at half past seven, before school',
        },
      },
    ],
    meetings: [
      {
        ...{ by: 'a', first: 54, clock: '07:30', minutes: 30, repeats: 'weekly', channel: 'in_person' },
        place: 'The bench by the school gate',
        activity: 'Ten cards, then one thing from the site',
        notes: [
          { back: 0, by: 'b', shared: true, words: 'Easements: eight of ten. Trees: ask again.' },
          {
            back: 1,
            by: 'a',
            shared: false,
            words: 'She knows more than she says. Let her explain it next time.',
          },
        ],
      },
    ],
    goals: [
      { words: 'Khai passes the two papers that are left', teacher: 'a', ago: 58, due: 140 },
      {
        words: 'Omar holds a site meeting in two languages',
        teacher: 'b',
        ago: 58,
        state: 'reached',
        doneAgo: 12,
      },
      {
        words: 'An evening of jam and law cards for everybody who sits the exam in Leeds',
        ...{ teacher: 'both', kind: 'member', ago: 30, due: 80 },
      },
    ],
    lessons: [
      {
        ...{ from: 'a', topic: 'licensing-exam', ago: 70, now: 'works', saidAgo: 50 },
        words: 'Ten cards a day, the three you missed first on the next',
        said: 'Eight weeks without a gap. The jam has spread.',
      },
      {
        ...{ from: 'b', topic: 'meetings-in-two-languages', ago: 49, now: 'works', saidAgo: 30 },
        words: 'Say every decision twice, once by whoever lost the argument',
        said: 'The plumber said it better than I had.',
      },
      {
        ...{ from: 'b', topic: 'getting-residents-to-talk', ago: 33, now: 'works', saidAgo: 14 },
        words: 'Count to seven after the question',
        said: 'At six, the neighbour from number nine began to talk.',
      },
      {
        ...{ from: 'a', topic: 'fees', ago: 26, now: 'dropped', saidAgo: 20 },
        words: 'Write your own hourly cost on the first page of every offer',
        said: 'My director took it off again. I keep the number to myself.',
      },
      {
        ...{ from: 'a', topic: 'licensing-exam', ago: 19, now: 'tried', saidAgo: 12, again: 9 },
        words: 'Answer the question you fear before you read the others',
        said: 'In the mock paper. I finished, and my hands shook.',
      },
      {
        ...{ from: 'b', topic: 'meetings-in-two-languages', ago: 5, now: 'open', again: 1 },
        words: 'Let the youngest person on site sum up',
        plan: 'When the meeting on the courtyard ends, then I ask the apprentice before I ask anybody else.',
      },
    ],
    levels: [
      { who: 'b', topic: 'licensing-exam', atFirst: 2, now: 3, ago: 6 },
      { who: 'a', topic: 'getting-residents-to-talk', atFirst: 2, now: 3, ago: 12 },
    ],
    things: [
      { by: 'b', words: 'Forty law cards with pictures, in two languages', ago: 40 },
      {
        by: 'a',
        words: 'The agenda of the first meeting that nobody had to be told about afterwards',
        ago: 12,
      },
    ],
  },
  {
    // All of it one way so far: both are asked about the other.
    between: ['ruth-lindqvist', 'dele-adeyemi'],
    trial: { ago: 84 },
    active: 57,
    oneWayAsked: 8,
    agreement: [
      {
        ...{ by: 'b', ago: 55, signed: { b: 55 } },
        aTeaches: 'hearings, the lost ones too.',
        often: { times: 1, minutes: 40, per: 'month' },
        where: 'the phone, in your morning and my morning.',
      },
    ],
    contacts: [
      ['b', 79, 'phone', 40],
      ['b', 50, 'phone', 45],
      ['a', 22, 'phone', 30],
      ['b', 9, 'email', 0],
    ],
    meetings: [
      {
        ...{ by: 'b', first: -6, clock: '09:00', minutes: 40, channel: 'phone', proposed: true },
        activity: 'The council’s letter, read aloud',
      },
    ],
    lessons: [
      {
        ...{ from: 'a', topic: 'public-hearings', ago: 79, now: 'works', saidAgo: 40 },
        words: 'Begin with whoever has sold there longest',
        said: 'I opened with her photographs, as you said, and nobody shouted.',
      },
      {
        ...{ from: 'a', topic: 'public-hearings', ago: 50, now: 'works', saidAgo: 25 },
        words: 'Bring the bill for the upkeep before they ask for it',
        said: 'They asked for a copy instead.',
      },
      {
        ...{ from: 'a', topic: 'public-hearings', ago: 9, now: 'open', again: 7 },
        words: 'Lose one point early, and say that you have lost it',
        plan: 'When the ice stays where it is, then I say so in the first minute.',
      },
    ],
  },
  {
    // E-mail and text alone: they have never met, and it works.
    between: ['hanna-kowalczyk-brzeczyszczykiewicz', 'dele-adeyemi'],
    trial: { ago: 80 },
    active: 62,
    notes: {
      a: 'He writes as if he had time. I have not told anybody how quiet it gets up here.',
    },
    agreement: [
      {
        ...{ by: 'a', ago: 61, signed: { a: 61, b: 59 } },
        goals: 'a survey that people finish before the ferry docks, and a bus that waits in Ibadan, too.',
        aTeaches: 'how a timetable is changed by one line and a lot of patience.',
        bTeaches: 'asking while people stand.',
        long: { kind: 'open' },
        often: { times: 1, per: 'as_needed', words: 'and an answer within the week' },
        where: 'e-mail for what needs thinking, text for what made us laugh. No calls.',
        end: 'write one last letter, a proper one.',
      },
    ],
    contacts: [
      ['a', 78, 'email', 0],
      ['b', 71, 'text', 0],
      ['a', 64, 'email', 0],
      ['b', 52, 'email', 0],
      ['a', 41, 'text', 0],
      ['b', 30, 'email', 0],
      ['a', 16, 'text', 0],
      ['b', 4, 'email', 0],
    ],
    goals: [
      {
        words: 'Hanna’s survey is answered on the 8.40 by more than half',
        teacher: 'b',
        ago: 60,
        state: 'reached',
        doneAgo: 18,
      },
      { words: 'One bus at Bodija market leaves when it sees people', teacher: 'a', ago: 60, due: 50 },
    ],
    lessons: [
      {
        ...{ from: 'b', topic: 'surveys', ago: 71, now: 'works', saidAgo: 52 },
        words: 'Three questions: one to open, one that matters, one to complain',
        said: 'Sixty-one answers on one crossing. It was fourteen in a month before.',
      },
      {
        ...{ from: 'a', topic: 'transport-planning', ago: 52, now: 'works', saidAgo: 22 },
        words: 'Ask the driver what would make him wait, before you ask the office',
        said: 'He wanted a roof. He has a roof, and he waits.',
      },
      {
        ...{ from: 'b', topic: 'surveys', ago: 41, now: 'dropped', saidAgo: 33 },
        words: 'Pay for an answer with an orange',
        said: 'The ferry company minds the peel.',
      },
      {
        ...{ from: 'a', topic: 'transport-planning', ago: 16, now: 'tried', saidAgo: 4, again: 10 },
        words: 'Put the missed connections on a board where people see them',
        said: 'The board is up. Somebody has corrected my spelling.',
      },
    ],
    levels: [{ who: 'a', topic: 'surveys', atFirst: 2, now: 4, ago: 10 }],
    things: [{ by: 'a', words: 'A photograph of a board at a pier, sent to two councils', ago: 15 }],
  },
]
