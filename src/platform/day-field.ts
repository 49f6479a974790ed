import { z } from 'zod'

const USUAL = 'Please write a day, such as 2027-01-31.'

/** @public A day as browsers send it ('YYYY-MM-DD'), or null where the field was left empty. */
export const dayField = (sentence = USUAL) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim() || null)
    .refine((text) => text === null || isDay(text), sentence)

/** @public The same where a day is needed. */
export const neededDay = (sentence = USUAL) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine(isDay, sentence)

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
