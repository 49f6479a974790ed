import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import type { Database } from '#platform/database/database.ts'
import { anyOf, askedOften } from '#platform/database/prepared.ts'
import { system } from '#platform/viewer.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

const NICK = "O'Hara, \\ $1"
const callNames = askedOften((tx, { ids, but }: { ids: readonly MemberId[]; but: string }) =>
  tx
    .selectFrom('members.member')
    .select(['name', (eb) => eb.val(NICK).as('nick')])
    .where('id', '=', anyOf(ids))
    .where('name', '!=', but)
    .where('role', '=', 'member')
    .orderBy('name'),
)

it('answers with the values of each run, however many they are and however often it is asked', async () => {
  const ruth = await addMember(test, { name: 'Ruth' })
  const omar = await addMember(test, { name: 'Omar' })
  const greta = await addMember(test, { name: 'Greta', role: 'staff' })
  const { tx } = test.house.look(system)
  const asked = (but: string, ...ids: MemberId[]) => callNames(tx, { ids, but })
  for (let run = 0; run < 12; run++) {
    expect(await asked('', ruth.id)).toEqual([{ name: 'Ruth', nick: NICK }])
    expect(await asked('', ruth.id, greta.id, omar.id)).toHaveLength(2)
    expect(await asked('Omar', omar.id)).toEqual([])
    expect(await asked('')).toEqual([])
  }
})

it('sees inside a transaction what the transaction has written', async () => {
  const mei = await addMember(test, { name: 'Mei' })
  const named = () => callNames(test.house.look(system).tx, { ids: [mei.id], but: '' })
  await named()
  await test.house.perform(system, async (act) => {
    await act.tx.updateTable('members.member').set({ name: 'Mei-Lin' }).where('id', '=', mei.id).execute()
    const [inside] = await callNames(act.tx, { ids: [mei.id], but: '' })
    expect(inside?.name).toBe('Mei-Lin')
    expect((await named())[0]?.name).toBe('Mei')
  })
  expect((await named())[0]?.name).toBe('Mei-Lin')
})

/** How the line that answers plans. */
const planning = (db: Database, alias: string) =>
  db.selectNoFrom(sql<string>`current_setting('plan_cache_mode')`.as(alias)).$castTo<Record<string, string>>()
const oftenPlanned = askedOften((db, _: object) => planning(db, 'often'))

it('is prepared once by a line, and planned once for all values, of which a search is not', async () => {
  const { tx } = test.house.look(system)
  const nobody = askedOften((db, { name }: { name: string }) =>
    db.selectFrom('members.member').select('id').where('name', '=', name),
  )
  const kept = askedOften((db, _: object) =>
    db
      .selectNoFrom((eb) => eb.val(1).as('one'))
      .select([
        sql<string[]>`array(select statement from pg_prepared_statements)`.as('statements'),
        sql<number>`(select sum(custom_plans) from pg_prepared_statements)`.as('custom'),
      ]),
  )
  for (let run = 0; run < 8; run++) await nobody(tx, { name: `nobody ${run}` })
  const [line] = await kept(tx, {})
  expect(line?.statements.filter((text) => text.includes('"name" = $1'))).toHaveLength(1)
  expect(Number(line?.custom)).toBe(0)
  expect(await oftenPlanned(tx, {})).toEqual([{ often: 'force_generic_plan' }])
  expect(await planning(tx, 'seldom').execute()).toEqual([{ seldom: 'auto' }])
})
