import { z } from 'zod'
import { line, oneOf, someOf, tick, wholeNumber, words } from '#platform/text.ts'
import { everyField } from '../fields-of-practice.ts'
import { stages, waysToLearn } from '../member.ts'
import { mostValues, values } from '../values.ts'
import { type Window, windows } from '../years-ahead.ts'

// The plain forms of *My profile*: each section is sent on its own, so that a long page loses nothing.

export const aboutForm = z.object({
  name: line(120, 'Please write your name.'),
  callName: line(60),
  headline: line(120),
  about: words(2000),
})

export const valuesForm = z.object({
  values: someOf(values.map(({ key }) => key)).refine(
    (chosen) => chosen.length <= mostValues,
    'Please choose five at most: the ones you would miss first.',
  ),
})

export const whereForm = z.object({
  chapter: line(120),
  far: tick,
  town: line(120),
  region: line(120),
  country: line(120),
})

/** The form of one's work, in the year it is filled in. */
export const workForm = (thisYear: number) =>
  z.object({
    field: oneOf(everyField.map(({ key }) => key)),
    stage: oneOf(stages),
    since: wholeNumber(1930, thisYear, `Please write a year, from 1930 to ${thisYear}, or leave it empty.`),
    employer: line(120),
    regime: line(60),
  })

export const howForm = z.object({
  likesToLearn: someOf(waysToLearn),
  ahead: oneOf(Object.keys(windows) as Window[]),
  motive: words(600),
})
