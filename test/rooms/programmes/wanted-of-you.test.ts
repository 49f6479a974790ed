import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPerson } from '../discovery/cast.ts'
import { addVocabulary } from '../market/crowd.ts'

const test = openTestHouse()
beforeAll(() => addVocabulary(test.query))
beforeEach(() => test.query('delete from members.learns'))

const early = (name: string, more: object = {}) =>
  addPerson(test, { name, role: 'none', teaches: { cv: 3 }, profile: { stage: 'early' }, ...more })
const students = async (n: number): Promise<MemberViewer[]> => {
  const all: MemberViewer[] = []
  for (let one = 0; one < n; one++)
    all.push(
      await addPerson(test, { name: `Student ${one}`, learns: { cv: 1 }, profile: { stage: 'student' } }),
    )
  return all
}
const page = async (who: MemberViewer) => (await (await signedIn(test, who.id)).get('/mentoring')).text
const said = 'students and newcomers would like to learn'

describe('what is wanted of somebody', () => {
  it('is told to somebody in their first years who does not offer yet, by a true count', async () => {
    const maya = await early('Maya Okafor')
    await students(6)
    expect(await page(maya)).toContain(`Six ${said}`)
    expect(await page(await early('Offers', { role: 'mentor' }))).not.toContain(said)
    expect(await page(await early('Further', { profile: { stage: 'senior' } }))).not.toContain(said)
  })

  it('is told of nobody, and of no number that is somebody', async () => {
    const maya = await early('Maya Okafor')
    const all = await students(5)
    expect(await page(maya)).toContain(`Five ${said}`)
    const [first, second] = all as [MemberViewer, MemberViewer]
    // Neither a gap kept to oneself, nor somebody a block parts them from, counts.
    await test.query('update members.learns set private = true where member = $1', [first.id])
    expect(await page(maya)).not.toContain(said)
    await test.query('update members.learns set private = false where member = $1', [first.id])
    await test.house.perform(second, (act) => block(act, maya.id))
    expect(await page(maya)).not.toContain(said)
  })

  it('counts those who know less of it than they do', async () => {
    const maya = await early('Maya Okafor', { teaches: { cv: 2 } })
    await students(5)
    await test.query('update members.learns set level = 2')
    expect(await page(maya)).not.toContain(said)
  })
})
