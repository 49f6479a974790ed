import type { Story } from './story.ts'

/** What is asked in the demo of an association of designers and planners. */
export const associationQuestions: readonly Story[] = [
  {
    title: 'What do you say when a neighbour calls your plan a car park?',
    words:
      'Our pocket park takes away **eleven** parking places and gives back four. At the first meeting a man stood up and said we had drawn a car park with a tree in it. People laughed, and I had nothing to say.\n\nWhat would you have said, in that minute?',
    topics: ['public-hearings'],
    by: 'maya-okafor',
    hours: 74,
    now: 'helped',
    answers: [
      {
        by: 'ruth-lindqvist',
        words:
          '“You are right, it still looks like one. Which four would you keep?” It turns the joke into his drawing. I carry a felt pen for that.',
        back: 'I tried it on Thursday. He kept the four by the school.',
      },
      {
        words: 'Say nothing for three seconds. Then ask what he would miss most. It is hardly ever the car.',
      },
    ],
  },
  {
    title: 'Where does the water stand in your details?',
    words:
      'Mine stands at the kerb, each November. I have tried:\n\n- a deeper bed\n- a second inlet\n- hope',
    topics: ['stormwater', 'street-design'],
    hours: 30,
    now: 'answered',
    answers: [
      {
        words: 'Lift the bed by the thickness of a hand and cut the kerb *before* the low point, not at it.',
      },
    ],
  },
  {
    title: 'I failed the exam a second time. Whom do I tell, and how?',
    words: 'At work they ask every morning. I would rather not say it twenty times.',
    topics: ['licensing-exam'],
    quiet: true,
    hours: 120,
    now: 'helped',
    answers: [
      {
        words:
          'I told one person and asked her to tell the others. It was the best hour of that year. The third time I passed.',
        back: 'Done. She brought cake.',
      },
    ],
  },
  {
    title: 'Which layer standard do you hand to a contractor who has none?',
    words: 'We start on Monday and they ask us. Ours has two hundred layers, of which they need nine.',
    topics: ['grasshopper'],
    hours: 2,
    now: 'new',
  },
  {
    title: 'How do you write a maintenance plan that is read after year one?',
    words: 'Mine are filed. The meadow is mown in May all the same.',
    topics: ['maintenance-plans'],
    hours: 19,
    now: 'asked around',
  },
  {
    title: 'Do months on a site abroad count towards the licence here?',
    words:
      'I have fourteen of them, signed by somebody whose stamp is not known here. The form has one line for it, and the office says “it depends”.',
    topics: ['licensing-exam'],
    hours: 20,
    now: 'asked around',
  },
  {
    title: 'I painted stage sets for six years. What of it is of use here?',
    words:
      'Perspective, glue, and not minding Sundays. I would like to hear what surprised you when you came.',
    topics: ['portfolio'],
    by: 'a newcomer',
    kind: 'conversation',
    hours: 40,
    now: 'new',
  },
  {
    title: 'Has anybody put a wetland under a flight path?',
    words: 'The airport counts birds. So do we, for the other reason.',
    topics: ['wetland-restoration'],
    hours: 110,
    now: 'with staff',
  },
  {
    title: 'A fee by the hour or by the stage, for a village of nine hundred?',
    words: 'They have asked three times what it costs “in all”.',
    topics: ['fees'],
    hours: 400,
    now: 'closed',
    answers: [
      { words: 'By the stage, with one open stage for what nobody knows yet. Say so in the first meeting.' },
    ],
  },
  {
    title: 'What do you say when neighbours call a plan a car park?',
    words: 'Ours says it as well, since last week.',
    topics: ['public-hearings'],
    hours: 60,
    now: 'merged',
  },
  {
    title: 'Cheap stakes and ties, delivered',
    words: 'Message my shop for a price list.',
    topics: ['urban-trees'],
    hours: 200,
    now: 'hidden',
  },
  {
    title: 'What is on your desk this week?',
    words: 'Mine: a square, in the wrong scale, twice.',
    topics: ['portfolio'],
    kind: 'conversation',
    hours: 90,
    now: 'answered',
    answers: [
      { by: 'omar-haddad', words: 'A kerb, in four versions. The fourth is the first again.' },
      { words: 'An oak that three offices want to keep and one wants to move.' },
    ],
  },
]
