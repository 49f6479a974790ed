import { expect, it } from 'vitest'
import { days } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { pauseEnrolment, stayHere } from '#programmes/pause-enrolment.ts'
import { askToRest, beginRests } from '#programmes/resting/ask-to-rest.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner } from '../hellos/two.ts'

const test = openTestHouse()

const stateOf = async ({ id }: MemberViewer) => {
  const [row] = await test.query<{ asked: Date | null; paused: Date | null }>(
    'select rest_asked_at as asked, paused_at as paused from programmes.enrolment where member = $1',
    [id],
  )
  return { asked: row?.asked !== null, paused: row?.paused !== null }
}

it('Ruth says that she is here just after her rest began: it ends; one she chose herself does not', async () => {
  const ruth = await addPartner(test, { name: 'Ruth Lindqvist', role: 'mentor' })
  await test.house.perform(system, (act) => askToRest(act, [ruth.id], 'unseen'))
  test.clock.pass(days(7))
  await test.house.perform(system, beginRests)
  expect(await stateOf(ruth)).toEqual({ asked: true, paused: true })
  await test.house.perform(ruth, stayHere)
  expect(await stateOf(ruth)).toEqual({ asked: false, paused: false })

  await test.house.perform(ruth, (act) => pauseEnrolment(act, null))
  await test.house.perform(ruth, stayHere)
  expect(await stateOf(ruth)).toEqual({ asked: false, paused: true })
})
