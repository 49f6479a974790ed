// What people who were made up in numbers say to each other. The one thing that is theirs alone is a note from a profile;
// the rest is short and fits whoever says it.

/** Why this one, of all: around the teacher's own note. */
export const whys: readonly string[] = [
  'You wrote “{note}” beside it. I would like to hear the rest of that sentence.',
  'I read “{note}” twice on your profile. How did you get there?',
  'Of everybody who teaches this, you are the one who wrote “{note}”.',
  '“{note}” has been on a slip of paper at my desk since I read your profile.',
  'You say “{note}”. I know two people who needed that last month, and I am one of them.',
  '“{note}”: that sounds like somebody who has done it, and not only read about it.',
]

/** What the other said, and what came back. */
export const answers: readonly (readonly [string, string])[] = [
  [
    'Gladly. What have you tried so far, so that I do not begin there?',
    'Twice on my own, and once with a colleague who had less patience than I.',
  ],
  [
    'Yes. What would be different in a month if this went well?',
    'I would not put it off until Friday any more.',
  ],
  ['With pleasure. I answer best in the mornings, and briefly.', 'Mornings are good. Briefly is better.'],
  ['Yes. Send me the thing itself, however unfinished.', 'Sent. I have marked where I get lost.'],
  [
    'Of course. I learned it late myself, so ask anything.',
    'Then the first question: what did you misunderstand the longest?',
  ],
  ['Happy to. I only know how I did it; that may be enough.', 'That is exactly what I hoped for.'],
]

export const works: readonly string[] = [
  'Used it on Monday, without thinking of it.',
  'It is part of how I work now.',
  'It saved me an afternoon, the first time already.',
  'A colleague has copied it from me.',
  'I would not go back.',
  'It took three attempts, and then it stayed.',
  'It was noticed, which I had not expected.',
]

export const tried: readonly string[] = [
  'Once. The second time I forgot.',
  'Half of it. The other half needs more nerve.',
  'On a small job, and it held.',
  'It went better than I had feared, and slower.',
]

export const dropped: readonly string[] = [
  'It needs a team, and I am alone.',
  'Our client would not have it.',
  'Too early for me. I keep the note.',
  'It works, and it is not me.',
]

export const takenAlong: readonly string[] = [
  'That I may ask before I am stuck.',
  'One question that I now ask at every start.',
  'That half an hour is enough.',
  'Somebody to write to when it gets difficult.',
  'To show it while it is unfinished.',
]
