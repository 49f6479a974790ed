import { beforeAll, expect, it } from 'vitest'
import type { IntroductionId, MemberId } from '#map/ids.ts'
import { hours } from '#platform/time.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addCrowd, addVocabulary, chance } from '../market/crowd.ts'
import { addNewcomer, asked, says, seek } from './newcomers.ts'

// An association of two hundred, ten of whom have just joined. Hosts take a day or so to answer, and seven of ten say yes.

const test = openTestHouse()
beforeAll(async () => {
  await addVocabulary(test.query)
  await addCrowd(test.query, test.clock.now(), 200, 7)
})

it('brings every newcomer three people who said yes, within seven days of joining', async () => {
  const topics = ['portfolio', 'cv', 'fees', 'contracts']
  const newcomers = []
  for (let n = 0; n < 10; n++)
    newcomers.push(
      await addNewcomer(test, {
        name: `Newcomer ${n}`,
        learns: { [topics[n % 4] as string]: 1 },
        teaches: { [topics[(n + 1) % 4] as string]: 3 },
      }),
    )
  const random = chance(11)
  const someone = await addMember(test, { name: 'Somebody' })
  for (let turn = 0; turn < 28; turn++) {
    await seek(test)
    const waiting = await test.query<{ id: IntroductionId; host: MemberId }>(
      `select id, host from hellos.introduction where state = 'proposed' and host_happy_at is null and aside_at is null order by id`,
    )
    for (const { id, host } of waiting)
      if (random() < 0.3) await says(test, { ...someone, id: host }, id, random() < 0.3 ? 'not now' : 'happy')
    test.clock.pass(hours(6))
  }
  for (const newcomer of newcomers) {
    const happy = await test.query(
      'select 1 from hellos.introduction where guest = $1 and host_happy_at is not null',
      [newcomer.id],
    )
    expect(happy.length, newcomer.name).toBeGreaterThanOrEqual(3)
    expect((await asked(test, newcomer)).length, newcomer.name).toBeLessThanOrEqual(12)
  }
})
