import { type BlankKey, blankKeys, type Policy } from './policy.ts'

/** @public What each blank is called on every page. */
export const blankNames: Readonly<Record<BlankKey, string>> = {
  goals: 'Goals',
  teach: 'What I teach',
  learn: 'What I learn',
  long: 'How long',
  often: 'How often',
  where: 'Where we talk',
  between: 'What stays between us',
  end: 'How we end',
}

const hints: Readonly<Record<BlankKey, string>> = {
  goals: 'One or two things you would both be glad of. What will be different when it went well?',
  teach:
    'Each of you has something here. Whoever is newer often brings what is fresh: a tool, a way of working, how things look from outside.',
  learn: 'Something you could try within a month. If nothing comes to mind yet, leave it until it does.',
  long: 'Any length is fine, and so is no end at all. You can change it whenever you like.',
  often: 'Whatever fits both lives. Short and regular is easier to keep than long and rare.',
  where: 'By phone, by mail, over lunch, here. Who calls whom, and what if one of you is late?',
  between: 'What would each of you rather not hear repeated? Employers, drafts and doubts come up often.',
  end: 'A sentence now makes it easy later. How would you like to hear it, and what would you thank each other with?',
}

/** @public What a programme says before its staff have written anything. */
export const firstPolicy: Policy = {
  version: 0,
  introduction:
    'This is yours: your own goals, your own pace, your own end. Fill in what matters to the two of you and leave the rest. Nothing here is required, and everything can be changed.',
  blanks: Object.fromEntries(blankKeys.map((key) => [key, { hint: hints[key], asked: true }])) as Record<
    BlankKey,
    { hint: string; asked: boolean }
  >,
}
