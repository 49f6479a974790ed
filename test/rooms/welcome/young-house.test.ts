import { beforeAll, expect, it } from 'vitest'
import { days, hours } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { openTestHouse } from '../../support/house.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addNewcomer, asked, seek } from './newcomers.ts'

// The first weeks of a house: nobody has been here for long.

const test = openTestHouse()
beforeAll(() => addVocabulary(test.query))

const helpers = [
  'Ruth Lindqvist',
  'Omar Haddad',
  'Ingrid Solberg',
  'Dele Adeyemi',
  'Lena Vogt',
  'Jonas Eriksson',
]
const hostsOf = async (newcomer: MemberViewer) => (await asked(test, newcomer)).map(({ host }) => host)
const hostsOfAll = async () =>
  (
    await test.query<{ host: string }>(
      'select m.call_name as host from hellos.introduction i join members.member m on m.id = i.host order by 1',
    )
  ).map(({ host }) => host)

it('lets newcomers host one another, each once a week, until most have been here for longer', async () => {
  for (const name of helpers) await addNewcomer(test, { name, teaches: { portfolio: 4 }, role: 'mentor' })
  const [maya, ines] = [
    await addNewcomer(test, { name: 'Maya Okafor', learns: { portfolio: 1 }, role: 'mentee' }),
    await addNewcomer(test, { name: 'Inês Duarte', learns: { portfolio: 1 }, role: 'mentee' }),
  ]
  const late = await addNewcomer(test, { name: 'Khai Nguyen', learns: { portfolio: 1 }, role: 'mentee' })
  await seek(test)
  const first = await hostsOfAll()
  // Nobody stands in two places, though each has room for three in a week.
  expect(new Set(first).size).toBe(first.length)
  expect([...(await hostsOf(maya)), ...(await hostsOf(ines)), ...(await hostsOf(late))].length).toBe(6)
  test.clock.pass(hours(7))
  await seek(test)
  expect(await hostsOfAll()).toEqual(first)
  // A week later they are asked again, for whoever still waits.
  test.clock.pass(days(7))
  await seek(test)
  expect((await hostsOfAll()).length).toBeGreaterThan(first.length)

  // Sixty days on they are new no longer, and whoever joins now hosts nobody.
  test.clock.pass(days(60))
  const three = [
    await addNewcomer(test, { name: 'Amara Diallo', learns: { portfolio: 1 }, role: 'mentee' }),
    await addNewcomer(test, { name: 'Tove Lindgren', learns: { portfolio: 1 }, role: 'mentee' }),
    await addNewcomer(test, {
      name: 'Sami Koskinen',
      learns: { portfolio: 1 },
      role: 'both',
      teaches: { portfolio: 5 },
    }),
  ]
  await seek(test)
  const later = (await Promise.all(three.map(hostsOf))).flat()
  expect(later).toHaveLength(9)
  expect(later).not.toContain('Sami')
  // As many as their week has room for: nine places are more than there are helpers.
  expect(new Set(later).size).toBeLessThan(later.length)
})
