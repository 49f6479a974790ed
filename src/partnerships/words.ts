import type { Channel } from '#members/member.ts'
import { counted } from '#ui/wording.ts'

// Words that pages and notices of this room share.

/** @public How something took place: "by phone". */
export const howWords: Record<Channel, string> = {
  here: 'here',
  email: 'by e-mail',
  text: 'by text',
  phone: 'by phone',
  video: 'by video',
  in_person: 'in person',
}

/** @public "three conversations within 30 days". */
export const trialWords = (conversations: number, days: number): string =>
  `${counted(conversations, 'conversation', 'conversations')} within ${counted(days, 'day', 'days')}`
