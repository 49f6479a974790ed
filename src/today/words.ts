import type { Card } from '#discovery/access.ts'
import { to } from '#map/paths.ts'
import type { FirstStep } from '#members/first-steps/first-step.ts'
import type { TimeToSay } from './times.ts'

// Words that the panel and the lists of the page share.

export const stepWords: Record<FirstStep, string> = {
  teach: 'Say what you could teach',
  learn: 'Say what you would like to learn',
  experience: 'Say what you have been through',
  meet: 'Say how you like to meet',
  mentoring: 'Take part in mentoring',
}

/** What could go which way, then the first reason: two or three sentences. */
export function whyWords({ callName, theyTeach, youTeach, reasons }: Card): string {
  const sentences = [
    theyTeach.length > 0 ? `${callName} could teach you: ${theyTeach.slice(0, 2).join(', ')}.` : undefined,
    youTeach.length > 0 ? `You could teach ${callName}: ${youTeach.slice(0, 2).join(', ')}.` : undefined,
    reasons[0],
  ]
  return sentences.filter(Boolean).join(' ')
}

/** What a time asks of the reader. */
export function timeTitle({ what, callName }: TimeToSay): string {
  if (what === 'over') return `Did you and ${callName} meet?`
  return what === 'moved' ? `${callName} suggests another time` : `${callName} suggests a time to meet`
}

/** Where a time is answered. */
export const pathOfTime = ({ hello, meeting }: TimeToSay): string =>
  meeting ? to('meeting', { meeting }) : to('hello', { hello })
