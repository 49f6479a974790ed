import type { PartnershipStory } from './story.ts'

/** What two people made in a year of half hours: posts, films, pages and what went with them, the first one first. */
const titles = `
  Post: An account, and finally a sentence in it
  Post: What surprised me this week
  Post: The meeting that should have been a page
  Post: Who reads a balance sheet backwards, and why
  Page: Half past seven
  Post: Our cash was gone and our profit was not
  Post: I asked a beginner, and she was right
  Sheet: One month on one page, first try
  Post: Three comments, three answers
  Page: What EBITDA leaves out
  Film: The stairwell, ninety-one seconds
  Post: A number that nobody can change any more
  Post: What my assistant sees before I do
  Page: The coffee machine and depreciation
  Post: Late payers, kindly
  Film: Why we pay salaries on the 27th
  Post: Thirty minutes without a phone
  Page: Questions I was asked twice
  Post: The first no of the quarter
  Sheet: Cash as one line, with names on the bumps
  Post: Praise for whoever sends the bills
  Film: The cupboard where the old reports live
  Post: I was wrong about the second quarter
  Page: A budget is a letter to next year
  Post: Lunch, again
  Post: What the bank asked us
  Page: How to end a page
  Film: What the bank asked us, answered outdoors
  Post: Working capital, for people with a fridge
  Post: A form we stopped filling in
  Page: Reading upside down across a desk
  Post: The most expensive adjective in a contract
  Letter to the bank, half as long as last year’s
  Post: Who may say what it costs
  Film: One question for the person who cleans here
  Page: Twelve months, twelve surprises, part one
  Post: A beginner explains cash flow
  Post: The beginner’s comments, answered
  Page: Twelve months, twelve surprises, part two
  Sheet: Next year in three numbers
  Film: Next year in three numbers
  Post: Why I read the last page first
  Page: What I no longer put into reports
  Post: Apologies to everybody who sat through my slides
  Talk at the staff breakfast: six minutes, no slides
  Page: The list of what we made, and what it cost
  Post: Half a page is enough
  Film: The paper eye beside the lens
  Post: What a year of half hours comes to
  Page: Money that is only visiting
  Post: The third quarter, by somebody who typed the first
  Sheet: The third quarter on one page
  Page: Fifty-two weeks, and a word to the next pair
`

const lines = titles
  .trim()
  .split('\n')
  .map((line) => line.trim())

/** The days over which they are spread: the first of them a year ago. */
const YEAR = 363
const LATELY = 2

export const thingsOfHalfPastSeven: NonNullable<PartnershipStory['things']> = lines.map((words, place) => ({
  by: words.startsWith('Sheet') || words.startsWith('Letter') ? 'a' : 'b',
  words,
  ago: YEAR - ((YEAR - LATELY) * place) / (lines.length - 1),
}))
