import type { Channel, ExperienceKind, HourSlot, WayToLearn } from '../member.ts'
import type { Section } from './section.ts'

// What the sections and choices of a profile are called.

/** The sections, as pages and forms call them. */
export const headings: Record<Section, string> = {
  about: 'About me',
  teaches: 'What I teach',
  learns: 'What I learn',
  how: 'How I like to learn',
  experience: 'What I have been through',
  values: 'Values',
  reach: 'How to reach me',
  where: 'Where I am',
  work: 'Work',
}

/** @public How well somebody knows what they teach, 1 to 5. */
export const teachingLevels = [
  'I know the basics',
  'I have done it a few times',
  'I do it regularly',
  'I know it well',
  'Others ask me about it',
] as const

/** @public Where somebody stands with what they would like to learn, 1 to 5. */
export const learningLevels = [
  'New to me',
  'I have seen it done',
  'I have tried it',
  'I do it, and want to be better',
  'I know it well, and want more',
] as const

/**
 * @public Where a new topic starts: teaching in the middle, learning at the beginning. Whoever only ticked a topic never
 * said so, and nothing tells them from those who did: to others this level is not named.
 */
export const FIRST_LEVEL = { teaches: 3, learns: 1 } as const

export const experienceWords: Record<ExperienceKind, string> = {
  licensed: 'Became licensed',
  exam: 'Passed an exam',
  moved: 'Moved country or town',
  led: 'Led people',
  built: 'Built or planned something',
  changed_job: 'Changed jobs',
  returned: 'Came back after a break',
  retired: 'Retired',
  published: 'Published something',
  founded: 'Founded something',
  other: 'Something else',
}

/** @public Ways to meet, as something to choose. */
export const channelWords: Record<Channel, string> = {
  here: 'Here, in writing',
  email: 'E-mail',
  text: 'Text messages',
  phone: 'Phone',
  video: 'Video',
  in_person: 'In person',
}

export const hourWords: Record<HourSlot, string> = {
  weekday_morning: 'Weekday mornings',
  weekday_day: 'Weekdays in working hours',
  weekday_evening: 'Weekday evenings',
  weekend_day: 'Weekends in the day',
  weekend_evening: 'Weekend evenings',
}

/** @public How somebody likes to learn. */
export const wayWords: Record<WayToLearn, string> = {
  do_together: 'Doing it together',
  show: 'Being shown',
  read: 'Reading about it',
  talk: 'Talking it through',
}
