import type { Story } from '../story.ts'

// Conversations in the demo company. The first is between an executive and her assistant, `ingrid-halvorsen` and
// `tomasz-wilk`: EBITDA and cash flow one way; LinkedIn, YouTube and blogging the other.

export const companyTalks: readonly Story[] = [
  {
    from: 'tomasz-wilk',
    to: 'ingrid-halvorsen',
    topic: 'ebitda',
    who: 'Executive assistant, two doors from you.',
    why: 'I type the result every month and could not say what it means. You explain it to the board on one page, and I make the copies.',
    gain: 'LinkedIn, YouTube, a blog: you said in the lift that you have an account and no courage. I have fifty pages and no shame.',
    asks: 'Could we begin before the day does?',
    size: 'weeks',
    days: 372,
    spread: true,
    now: 'talking',
    // Weeks lie between these lines: most of it is said in the mornings.
    talk: [
      [
        't',
        'Half past seven, thirty minutes, every working day: my door is open then anyway. You bring a pencil and one thing to show me, and I bring last month’s sheet.',
      ],
      [
        'f',
        'Thirty mornings later I understand the E, the B and most of the I. You have an account with a face in it, and have deleted “passionate” twice.',
      ],
      [
        't',
        'I have written that the most profitable thing we sell is a rubber foot. Forty people have opinions about it, two of them customers.',
      ],
      [
        'f',
        'I have found the month in which cash went out and profit did not. It was the copper, was it not?',
      ],
      ['t', 'It was the copper. You are the second person in this house to see it without being shown.'],
      ['f', 'Then a film. You, the copper store, ninety seconds, no slide. I shall go on asking.'],
      ['t', 'Yes, then. I would still rather face the board. We film before the forklifts wake.'],
      [
        'f',
        'Nine hundred people have watched it. One of them is our bank, who asks whether there will be a second.',
      ],
      [
        't',
        'There will be, and you hold the pencil in it: cash flow, explained by somebody who learned it this year.',
      ],
    ],
  },
  {
    from: 'lena-kowalik',
    to: 'bengt-akerlund',
    topic: 'heat-pumps',
    who: 'Test engineer in Kraków since last week.',
    why: 'Everybody here says: ask Bengt. Nobody says how. So I am asking how.',
    gain: 'I can teach a rig to read itself at night, in thirty lines that I would explain one by one.',
    asks: 'What should I listen for that no sensor tells me?',
    size: 'weeks',
    days: 0.9,
    now: 'asking',
    talk: [
      [
        't',
        'By writing, as you did. Before I say yes to weeks: mornings or afternoons? And put your hand on the pipe after the valve, once an hour, for one day. Do not write anything down.',
      ],
      [
        'f',
        'Mornings. It goes from cool to cold about a minute before the display does. Is that the answer or the question?',
      ],
    ],
  },
  {
    from: 'luc-desmarais',
    to: 'bengt-akerlund',
    topic: 'heat-pumps',
    who: 'Account manager in Lyon, ten years of selling what I could not draw.',
    why: 'A caretaker asked me why it is loud at four in the morning, and I said “the weather”. You have stood in that cellar.',
    gain: 'How to leave a customer before they want you to. It is half of selling.',
    days: 26,
    now: 'talking',
    talk: [
      [
        't',
        'It defrosts. Take a cold bottle out of the refrigerator, put it on the table, and watch it for ten minutes. Then ring me.',
      ],
      ['f', 'I have wiped the table twice. So it melts its own coat?'],
      [
        't',
        'Backwards, for three minutes, and you hear the turn. Tell the caretaker when it will happen, and he will be proud of it.',
      ],
      ['f', 'He now invites people to hear it. I have never sold so little and been asked so much.'],
      ['t', 'Next time I come along and say nothing. I would like to see how you leave.'],
    ],
  },
  {
    from: 'bengt-akerlund',
    to: 'kofi-asante',
    topic: 'short-video',
    who: 'Chief engineer in Västerås; I own a telephone.',
    why: 'I have seen your film of one screw. I have a noise that forty words could not describe.',
    gain: 'The exam: I have sat beside eleven of them and know what a trembling hand is worth.',
    asks: 'Does one hold it upright?',
    size: 'talk',
    days: 14,
    now: 'talking',
    talk: [
      [
        't',
        'Upright for phones, flat for the canteen screen. And sound first: put it on a folded glove, then press record, then do nothing for five seconds.',
      ],
      [
        'f',
        'There are five seconds of my breathing, and then the noise, very clear. Eight people in Kraków have recognised it.',
      ],
      ['t', 'See, that is a channel. What did you mean about the trembling hand?'],
      [
        'f',
        'That the examiner looks at where the tool lies afterwards, not at the hand. Lay it down straight. I will watch you do it on Thursday, by video, and say nothing.',
      ],
    ],
  },
  {
    from: 'yetunde-alabi',
    to: 'sadia-rahman',
    topic: 'lean',
    who: 'Controller, upstairs.',
    why: 'You moved line one over a weekend and it paid for itself in May. I booked it, and have never seen it.',
    gain: 'How to put a saving on paper so that nobody takes it away from you in autumn.',
    days: 33,
    now: 'talking',
    talk: [
      [
        't',
        'Come at six, in shoes you do not like. Walk behind Rosa for an hour and count her steps. Do not look at the screens.',
      ],
      [
        'f',
        'Four thousand one hundred. She says it used to be nine thousand, and that her knees knew before my sheet did.',
      ],
      ['t', 'Now you have both figures. Which one would you have believed?'],
      [
        'f',
        'Mine. I have put hers beside it in the report, with her name. It was the only line the board asked about.',
      ],
    ],
  },
  {
    from: 'sadia-rahman',
    to: 'priyanka-deshpande',
    topic: 'data-dashboards',
    who: 'Shift planner in Sheffield, nine sheets open as I write.',
    why: 'The screen at bay seven shows something people look at. It says your name under it.',
    gain: 'What a shift really asks a screen, at five to six.',
    asks: 'How did you choose the three figures?',
    days: 48,
    now: 'talking',
    talk: [
      ['t', 'I asked seven people what they would shout across the hall. Five shouted the same thing.'],
      ['f', 'Ours shout “who is missing”, “what is missing” and “until when”.'],
      ['t', 'Then those are your three, and eight of your sheets can close. Send me the ninth.'],
      [
        'f',
        'It hangs by the gate since Monday. Somebody has drawn a face on the third figure when it is good. I have left it.',
      ],
      ['t', 'Please never mend that. I have put the face into the next version, for all of us.'],
    ],
  },
  {
    from: 'priyanka-deshpande',
    to: 'ingrid-halvorsen',
    topic: 'presenting-to-the-board',
    who: 'Data engineer in Pune; my first board is in a month.',
    why: 'You are the one they will look at when I have finished. I would rather know now what that look means.',
    gain: 'A winter of measurements, in any shape you like, by the next morning.',
    asks: 'How many slides?',
    size: 'talk',
    days: 20,
    now: 'talking',
    talk: [
      [
        't',
        'None. One page, and they read it while you drink water. Then they ask, and you know the answers, because it is your data.',
      ],
      ['f', 'Here is the page. It has eleven figures.'],
      ['t', 'Which one would you shout across a hall?'],
      ['f', 'You have been talking to Sadia. The fourth: what a cold week costs us in visits.'],
      [
        't',
        'Then that is the page. Put the others behind it, for whoever does not believe you. I shall not be the one.',
      ],
    ],
  },
  {
    from: 'mairi-sutherland',
    to: 'salma-benali',
    topic: 'moving-department',
    who: 'Service technician in Inverness, eleven years in cellars.',
    why: 'You hire people and have just come back yourself by another door. I would like to build what I mend, and live where I live.',
    gain: 'I can tell you what to ask a technician so that you learn something.',
    days: 21,
    now: 'talking',
    talk: [
      ['t', 'First question, as I would ask anybody: what would you miss?'],
      ['f', 'The minute when it starts again. And nobody watching.'],
      [
        't',
        'Then ask for the test rigs, not for drawings: things start there all day. Write one page on the three faults you mend most. I know who will read it.',
      ],
      ['f', 'One page, three faults, and a drawing on the back that I had not meant to make.'],
      [
        't',
        'Send it with the drawing. Two days a week from home was not my idea; it was the first thing they offered.',
      ],
    ],
  },
  {
    from: 'salma-benali',
    to: { teaches: 'automation' },
    topic: 'automation',
    who: 'Recruiter in Västerås, three days a week.',
    why: 'Every Monday I copy names from one list into another for three hours, and I have twenty-one hours.',
    gain: 'How one comes back after a year and stays at three days.',
    size: 'talk',
    days: 18,
    now: 'talking',
    talk: [
      ['t', 'Film the three hours, please, without sound. I do not believe descriptions, not even my own.'],
      ['f', 'It is the dullest film ever made. At minute nine I sort by hand what was sorted.'],
      [
        't',
        'Minute nine is two of your three hours. Press this on Monday, and then check ten names by eye. You stay the one who knows.',
      ],
      ['f', 'Eleven minutes. I rang two applicants in the time left over, and one of them begins in March.'],
    ],
  },
  {
    from: 'sadia-rahman',
    to: 'ana-beatriz-coutinho',
    topic: 'difficult-conversations',
    who: 'Shift planner at line one.',
    why: 'I have to tell a friend that he may not work nights any longer. You are said to have told whole rooms worse.',
    days: 88,
    now: 'ended',
    word: 'He was angry for two days and thanked me on the third. You had said three. Thank you, Ana.',
    talk: [
      [
        't',
        'Say it in the first minute, then be quiet longer than you can bear. He will ask one question. That is the one to prepare.',
      ],
      ['f', 'He asked whether it was my idea.'],
      ['t', 'And?'],
      ['f', 'I said yes. You were right about the quiet. It was the longest minute of my year.'],
    ],
  },
  {
    from: 'luc-desmarais',
    to: 'mairi-sutherland',
    topic: 'customer-calls',
    who: 'Account manager; I promise, and you keep it.',
    why: 'A hotel of mine rang you on a Sunday, and since then they ask for “the lady who sees through the telephone”.',
    days: 130,
    now: 'quiet',
    talk: [
      [
        't',
        'I ask them what colour the smallest light is. People like to be asked something they can answer.',
      ],
      ['f', 'I tried it about the price. “What colour is the smallest worry?” It was the cellar door.'],
      ['t', 'Widen the door, then.'],
    ],
  },
]
