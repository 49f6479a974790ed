import { expect, it } from 'vitest'
import { days } from '#platform/time.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addNewcomer } from '../welcome/newcomers.ts'

// What Today says to staff alone.

const test = openTestHouse()

it('says of newcomers who need attention what they lack', async () => {
  await addVocabulary(test.query)
  const greta = await addMember(test, { name: 'Greta Malik', role: 'staff', conduct: 1 })
  await addNewcomer(test, { name: 'Amara Diallo', learns: { cv: 1 }, role: 'mentee' })
  test.clock.pass(days(14))
  const { text } = await (await signedIn(test, greta.id)).get('/')
  expect(text).toContain(
    'One newcomer needs attention Two weeks here, and nobody has written to them or met them, or they have fewer than three introductions.',
  )
})
