import type { PoolConfig } from 'pg'
import { expect, inject, it } from 'vitest'
import type { Config } from '#platform/config.ts'
import { prepare } from '../../../src/wiring/installation.ts'
import { copyTemplate, testConfig } from '../../support/house.ts'

const installation = (connection: PoolConfig, mode: Config['mode']) => ({
  config: { ...testConfig, mode },
  connection,
  lost: new Promise<string>(() => undefined),
  stop: async () => undefined,
})

const modeOver = async (connection: PoolConfig, mode: Config['mode']) =>
  (await prepare(installation(connection, mode))).config.mode

it('over a real database a demo’s settings mean no demo', async () => {
  const real = await copyTemplate(inject('cluster'))
  expect(await modeOver(real, 'local')).toBe('local')
  // The operator forgot the settings: neither one-click sign-ins nor open mail may come of it.
  expect(await modeOver(real, 'demo')).toBe('local')
  expect(await modeOver(real, 'production')).toBe('production')
})

it('a database made as a demo stays one, and is no real association’s', async () => {
  const invented = await copyTemplate(inject('cluster'))
  expect(await modeOver(invented, 'demo')).toBe('demo')
  expect(await modeOver(invented, 'demo')).toBe('demo')
  expect(await modeOver(invented, 'local')).toBe('local')
  await expect(modeOver(invented, 'production')).rejects.toThrow('invented people')
})
