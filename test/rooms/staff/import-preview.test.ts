import { expect, it } from 'vitest'
import { openTestHouse } from '../../support/house.ts'
import { websiteExport } from './exports.ts'
import { atTheDesk } from './upload.ts'

// Before anything is written Greta is asked only what nobody else can know; what was understood is a list to glance at.

const test = openTestHouse()

it('asks Greta about the columns it does not know, and folds the others away', async () => {
  const greta = await atTheDesk(test)
  const { location } = await greta.upload(websiteExport())
  const before = await greta.browser.get(location)
  const [asked = '', folded = ''] = before.html.split('Say what a column holds')
  expect(asked).toContain('What is in the column “Shoe size”?')
  expect(asked).not.toMatch(/<label[^>]*>Member ID</)
  expect(folded).toMatch(/<label[^>]*>Member ID</)
  expect(folded).not.toContain('Shoe size')
  expect(before.text).toContain('Member id Member ID')
  expect(before.text).toMatch(/Left out: [^.]*Password/)

  // Folded or not, what each column was taken for goes along: nothing has changed, so it can be written.
  const shoes = asked.match(/name="(column:\d+)"/)?.[1] ?? ''
  await greta.browser.post(location, { doing: 'look', [shoes]: 'employer' })
  const after = await greta.browser.get(location)
  expect(after.text).not.toContain('What is in the column “Shoe size”?')
  expect(after.text).toContain('Employer Shoe size')
})
