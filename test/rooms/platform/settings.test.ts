import { expect, it } from 'vitest'
import { memberSettings } from '#members/joining/settings.ts'
import type { Look } from '#platform/act.ts'
import { readSettings, saveSettings } from '#platform/settings.ts'
import { system } from '#platform/viewer.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
const name = async (look: Pick<Look, 'tx'>) => (await readSettings(look, memberSettings)).association

it('are asked once in a transaction, which sees at once what it saved itself', async () => {
  await test.house.perform(system, async (act) => {
    await saveSettings(act, memberSettings, { association: 'Guild of the North' })
    expect(await name(act)).toBe('Guild of the North')
    await saveSettings(act, memberSettings, { association: 'Guild of the South' })
    expect(await name(act)).toBe('Guild of the South')
    await act.tx.deleteFrom('platform.setting').execute()
    expect(await name(act)).toBe('Guild of the South')
  })
})

it('are the old ones again where the transaction that saved them came to nothing', async () => {
  const before = await name(test.house.look(system))
  const doomed = test.house.perform(system, async (act) => {
    await saveSettings(act, memberSettings, { association: 'Guild of Nowhere' })
    throw new Error('came to nothing')
  })
  await expect(doomed).rejects.toThrow('came to nothing')
  expect(await name(test.house.look(system))).toBe(before)
})
