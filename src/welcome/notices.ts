import type { Events } from '#map/events.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { type FollowUp, type FollowUpDay, followUpAbout, type SoFar } from './newcomer.ts'
import { soFarOf } from './so-far.ts'

type Words = Pick<Notice, 'headline' | 'body' | 'path' | 'button'>

const began: Record<FollowUpDay, string> = { 7: 'A week ago you joined', 30: 'A month ago you joined' }

/** What is true by then, and the one thing that would help. */
const wordings: Record<FollowUp, (so: SoFar, day: FollowUpDay) => Words> = {
  host: ({ host }, day) => ({
    headline: `${host?.callName} would be happy to meet you`,
    body: `${began[day]}, and ${host?.callName} said yes to an introduction. One click from you opens a conversation.`,
    path: to('hello', { hello: host?.id ?? '' }),
    button: 'Read and answer',
  }),
  talk: ({ talk }, day) => ({
    headline: `How is it going with ${talk?.callName}?`,
    body: `${began[day]}, and the two of you are talking. A time for a first talk of twenty minutes is the easiest next step; a trial of three conversations may follow.`,
    path: to('hello', { hello: talk?.id ?? '' }),
    button: `Write to ${talk?.callName}`,
  }),
  paired: (_, day) => ({
    headline: 'Somebody may be waiting for what you know',
    body: `${began[day]}, and you have begun something with somebody. Others would like to learn what you teach, and a short hello from you is enough.`,
    path: to('people', {}, { tab: 'help' }),
    button: 'Look at whom you could help',
  }),
  teach: (_, day) => ({
    headline: 'What could you teach?',
    body: `${began[day]}, and you have begun something with somebody. It goes both ways here: one thing you know how to do is enough, however small it seems to you.`,
    path: to('firstStep', { step: 'teach' }),
    button: 'Say what you could teach',
  }),
  take_part: (_, day) => ({
    headline: 'Would you like to be introduced to somebody?',
    body: `${began[day]}. Once you say how you would like to take part in mentoring, three people who fit are asked whether they would be happy to meet you.`,
    path: to('mentoring'),
    button: 'Choose how',
  }),
  first_steps: (_, day) => ({
    headline: 'A minute would help us find people for you',
    body: `${began[day]}. The more people know of what you teach and would like to learn, the better the people you are introduced to. Everything can be skipped.`,
    path: to('firstStep', { step: 'teach' }),
    button: 'Go on',
  }),
  write: ({ contact }, day) => ({
    headline: contact ? 'Who else would you like to meet?' : 'We have not forgotten you',
    body: `${began[day]}. ${
      contact
        ? 'There are more people who know what you would like to learn, and some who would like to learn from you.'
        : 'Weeks are full, and that says nothing about you. We go on asking people whether they would be happy to meet you, and the people who look after newcomers hear of it after two weeks.'
    } You may write first, too: a short hello is enough.`,
    path: to('people'),
    button: 'Look at people',
  }),
}

/** @public To the newcomer, after a week and after a month: from what did or did not happen. */
export async function newsOfFollowUp(
  look: Look,
  { member, day }: Events['welcome.followed_up'],
): Promise<Notice[]> {
  const so = await soFarOf(look, member)
  if (!so) return []
  const words = wordings[followUpAbout(so)](so, day)
  return [
    {
      ...words,
      to: member,
      kind: 'welcome',
      key: `welcome/day-${day}`,
      body: `${words.body}\n\nThese letters come twice, and you can switch them off with the rest of your first weeks.`,
      also: { label: 'Your first weeks', path: to('firstWeeks') },
    },
  ]
}
