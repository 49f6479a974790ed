import { expect, it } from 'vitest'
import { to } from '#map/paths.ts'
import { days, hours } from '#platform/time.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

it('notes that Ruth is here by whatever Ruth does first each day, and by looking never', async () => {
  const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
  const browser = await signedIn(test, ruth.id)
  const signedInAt = test.clock.now()
  const seen = async () =>
    (
      await test.query<{ at: Date }>('select last_seen_at as at from members.member where id = $1', [ruth.id])
    )[0]?.at
  const acts = () => browser.post(to('inboxRead'))
  expect(await seen()).toEqual(signedInAt)
  test.clock.pass(hours(23))
  await acts()
  expect(await seen()).toEqual(signedInAt)
  test.clock.pass(days(3))
  await browser.get(to('inbox'))
  expect(await seen()).toEqual(signedInAt)
  await acts()
  expect(await seen()).toEqual(test.clock.now())
})
