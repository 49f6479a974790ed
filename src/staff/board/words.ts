import { counted } from '#ui/wording.ts'
import type { Quarter } from './quarter.ts'
import type { Cell, Measure, Part, Said } from './report.ts'

const parts = ['January to March', 'April to June', 'July to September', 'October to December']

/** "July to September 2026". */
export const quarterWords = ({ year, part }: Quarter): string => `${parts[part - 1]} ${year}`

export const partWords: Readonly<Record<Part, string>> = {
  talks: 'First talks',
  partnerships: 'Partnerships',
  learning: 'What was taught and tried',
  made: 'What came of it',
  people: 'Who was reached',
  questions: 'Questions to everybody',
}

export const measureWords: Readonly<Record<Measure, string>> = {
  said: 'Hellos said',
  talked: 'Became a conversation',
  soon: 'Half of those talked within',
  introduced: 'Conversations an introduction opened',
  begun: 'Trials begun',
  wentOn: 'Chose to go on together',
  underWay: 'Under way at the end of the quarter',
  ended: 'Came to their end',
  lessons: 'Lessons written down',
  tried: 'Lessons tried',
  works: 'Lessons that work for whoever learned them',
  met: 'Times two people met or talked',
  hours: 'Hours they had together',
  goals: 'Goals reached',
  risen: 'Topics somebody knows better than at first',
  things: 'Things made together',
  asked: 'People who offered help and were asked for it',
  newcomers: 'Newcomers somebody wrote to or met within two weeks',
  questions: 'Questions that were answered',
  answeredSoon: 'Half of those within',
  helped: 'Answers that helped, by whoever asked',
}

const FEW = 'fewer than 5'

export const saidWords = (n: Said): string => (n === undefined ? FEW : n.toLocaleString('en-GB'))

/** What a cell says. */
export function cellWords(cell: Cell): string {
  switch (cell.kind) {
    case 'count':
      return saidWords(cell.n)
    case 'part':
      return cell.of === undefined ? FEW : `${saidWords(cell.n)} of ${saidWords(cell.of)}`
    case 'soon':
      return cell.hours === undefined ? '–' : timeWords(cell.hours)
  }
}

/** "an hour", "nine hours", "two days": rounded up, because it is said as "within". */
function timeWords(hours: number): string {
  if (hours <= 1) return 'an hour'
  return hours <= 36
    ? counted(Math.ceil(hours), 'hour', 'hours')
    : counted(Math.ceil(hours / 24), 'day', 'days')
}
