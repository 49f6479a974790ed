import { describe, expect, it } from 'vitest'
import { readPartnership } from '#partnerships/access.ts'
import { readAgreement } from '#partnerships/agreement/access.ts'
import { type Filled, unfilled } from '#partnerships/agreement/agreement.ts'
import { nudgeUnsigned } from '#partnerships/agreement/nudge-unsigned.ts'
import { saveAgreement } from '#partnerships/agreement/save-agreement.ts'
import { signAgreement } from '#partnerships/agreement/sign-agreement.ts'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { pausePartnership } from '#partnerships/pausing/pause-partnership.ts'
import { days } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { savePolicy } from '#programmes/policy/save-policy.ts'
import { firstPolicy } from '#programmes/policy/words.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner } from '../hellos/two.ts'
import { activePair, pairOnTrial } from './pair.ts'

const test = openTestHouse()
const perform: typeof test.house.perform = (viewer, verb) => test.house.perform(viewer, verb)
const refused = (code: string) => expect.objectContaining({ code })

type Pair = Awaited<ReturnType<typeof activePair>>
type Id = Pair['partnership']
const save = (who: MemberViewer, partnership: Id, base: number, filled: Partial<Filled>) =>
  perform(who, (act) => saveAgreement(act, { partnership, base, filled: { ...unfilled, ...filled } }))
const sign = (who: MemberViewer, partnership: Id, version: number) =>
  perform(who, (act) => signAgreement(act, { partnership, version }))
const read = async (who: MemberViewer, partnership: Id) => {
  const look = test.house.look(who)
  return readAgreement(look, await readPartnership(look, partnership))
}
/** The news of the agreement somebody has, oldest first. */
const news = (who: MemberViewer, partnership: Id) =>
  test.query<{ headline: string; body: string; kind: string; path: string }>(
    `select headline, body, kind, path from notices.item where member = $1 and about = $2 order by at, key`,
    [who.id, `agreement:${partnership}`],
  )

describe('our agreement', () => {
  it('is written in versions: a real save makes the next, the same words make none', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    expect(await save(maya, partnership, 0, {})).toEqual({ version: 0, isNew: false })
    expect(await save(maya, partnership, 0, { goals: 'A bed of her own.' })).toEqual({
      version: 1,
      isNew: true,
    })
    expect(await save(ruth, partnership, 1, { goals: 'A bed of her own.' })).toEqual({
      version: 1,
      isNew: false,
    })
    await save(ruth, partnership, 1, { goals: 'A bed of her own.', where: 'The phone.' })
    const { versions, filled } = await read(maya, partnership)
    expect(versions.map(({ version, savedBy }) => [version, savedBy])).toEqual([
      [2, ruth.id],
      [1, maya.id],
    ])
    expect([filled(2).where, filled(1).where]).toEqual(['The phone.', ''])
  })

  it('turns what I teach and what I learn round for the other', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    await save(maya, partnership, 0, { teach: 'Grasshopper.', learn: 'To open a meeting.' })
    expect((await read(ruth, partnership)).filled(1)).toMatchObject({
      teach: 'To open a meeting.',
      learn: 'Grasshopper.',
    })
    await save(ruth, partnership, 1, { teach: 'To open a hearing.', learn: 'Grasshopper.' })
    expect((await read(maya, partnership)).filled(2)).toMatchObject({
      teach: 'Grasshopper.',
      learn: 'To open a hearing.',
    })
  })

  it.each([
    ['a weekday', { times: 1, minutes: 30, per: 'weekday' }, { kind: 'open', until: null, meetings: null }],
    [
      'a month',
      { times: 99, minutes: 1440, per: 'month' },
      { kind: 'until', until: '2101-02-28', meetings: null },
    ],
    [
      'as needed',
      { times: null, minutes: null, per: 'as_needed' },
      { kind: 'meetings', until: null, meetings: 9999 },
    ],
    ['a day', { times: 1, minutes: 1, per: 'day' }, { kind: 'until', until: '1999-01-01', meetings: null }],
    [
      'nothing but words',
      { times: null, minutes: null, per: null },
      { kind: null, until: null, meetings: null },
    ],
  ] as const)('takes any term and any cadence: %s', async (words, often, long) => {
    const { maya, partnership } = await pairOnTrial(test)
    const said = { often: { ...often, words }, long: { ...long, words: 'or so' } }
    await save(maya, partnership, 0, said)
    expect((await read(maya, partnership)).filled(1)).toMatchObject(said)
  })

  it('leaves nothing that has to be filled in', async () => {
    const { maya, ruth, partnership } = await pairOnTrial(test)
    await save(maya, partnership, 0, { between: 'First drafts.' })
    await save(ruth, partnership, 1, {})
    for (const who of [maya, ruth]) await sign(who, partnership, 2)
    const { inForce, filled } = await read(maya, partnership)
    expect([inForce?.version, filled(2)]).toEqual([2, unfilled])
  })

  it('loses no words of two at once: one is the next version, the other is told', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await save(maya, partnership, 0, { goals: 'One.' })
    const both = await Promise.allSettled([
      save(maya, partnership, 1, { goals: 'Hers.' }),
      save(ruth, partnership, 1, { goals: 'His.' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refused('agreement_moved_on'),
    })
    expect((await read(maya, partnership)).versions).toHaveLength(2)
  })

  it('sent twice by one click is saved once', async () => {
    const { maya, partnership } = await activePair(test)
    const twice = await Promise.all([1, 2].map(() => save(maya, partnership, 0, { goals: 'Once.' })))
    expect(twice.map(({ version }) => version)).toEqual([1, 1])
    expect(twice.filter(({ isNew }) => isNew)).toHaveLength(1)
  })

  it('keeps the policy it was written on', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    const greta = await addMember(test, { name: 'Greta Malik', role: 'staff' })
    await save(maya, partnership, 0, { goals: 'One.' })
    const introduction = 'Talk about what you expect.'
    const made = await perform(greta, (act) => savePolicy(act, { ...firstPolicy, introduction }))
    await save(ruth, partnership, 1, { goals: 'Two.' })
    const { versions } = await read(maya, partnership)
    expect(versions.map(({ policyVersion }) => policyVersion)).toEqual([made, 0])
  })
})

describe('a signature', () => {
  it('binds one version; in force is the last that both signed, until both signed another', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await save(maya, partnership, 0, { goals: 'One.' })
    await sign(maya, partnership, 1)
    expect((await read(ruth, partnership)).inForce).toBeUndefined()
    await sign(ruth, partnership, 1)
    expect((await read(ruth, partnership)).inForce?.version).toBe(1)
    await save(ruth, partnership, 1, { goals: 'Two.' })
    await sign(ruth, partnership, 2)
    expect((await read(maya, partnership)).inForce?.version).toBe(1)
    await sign(maya, partnership, 2)
    expect((await read(maya, partnership)).inForce?.version).toBe(2)
  })

  it('is for the very version that was read, and for something', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await expect(sign(maya, partnership, 0)).rejects.toEqual(refused('nothing_to_sign'))
    await save(maya, partnership, 0, { goals: 'One.' })
    await save(ruth, partnership, 1, { goals: 'Two.' })
    await expect(sign(maya, partnership, 1)).rejects.toEqual(refused('agreement_moved_on'))
    await expect(sign(maya, partnership, 3)).rejects.toEqual(refused('agreement_moved_on'))
  })

  it('of thirty at once is one', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await save(maya, partnership, 0, { goals: 'One.' })
    await Promise.all(Array.from({ length: 30 }, () => sign(ruth, partnership, 1)))
    const rows = await test.query('select member from partnerships.signature where partnership = $1', [
      partnership,
    ])
    expect(rows).toEqual([{ member: ruth.id }])
    await test.settle()
    expect(await news(maya, partnership)).toHaveLength(1)
  })

  it('against a save at the same moment is for what was read, or is not there', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await save(maya, partnership, 0, { goals: 'One.' })
    const [signed] = await Promise.allSettled([
      sign(ruth, partnership, 1),
      save(maya, partnership, 1, { goals: 'Two.' }),
    ])
    const { versions } = await read(ruth, partnership)
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    const signatures = await test.query('select version from partnerships.signature where partnership = $1', [
      partnership,
    ])
    expect(signatures).toEqual(signed?.status === 'fulfilled' ? [{ version: 1 }] : [])
  })
})

describe('news of an agreement', () => {
  it('goes to the other, mailed once until it is read, and never with what was written', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await test.settle()
    for (const base of [0, 1, 2]) {
      await save(maya, partnership, base, { goals: `Secret plan ${base}.` })
      await test.settle()
    }
    const told = await news(ruth, partnership)
    expect(told.map(({ headline }) => headline)).toEqual([
      'Maya Okafor began an agreement with you',
      'Maya Okafor changed your agreement',
      'Maya Okafor changed your agreement',
    ])
    expect(told[0]).toMatchObject({ kind: 'partnership', path: `/partnerships/${partnership}/agreement` })
    expect(JSON.stringify(told)).not.toContain('Secret plan')
    expect(await news(maya, partnership)).toEqual([])
    const mails = await test.query(
      `select id from notices.mail where member = $1 and key like '%agreement/%'`,
      [ruth.id],
    )
    expect(mails).toHaveLength(1)
    // Signing is reading.
    await sign(ruth, partnership, 3)
    await save(maya, partnership, 3, { goals: 'Another.' })
    await test.settle()
    const after = await test.query(
      `select id from notices.mail where member = $1 and key like '%agreement/%'`,
      [ruth.id],
    )
    expect(after).toHaveLength(2)
  })

  it('says that both have signed to the one who did first', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await save(maya, partnership, 0, { goals: 'One.' })
    await sign(maya, partnership, 1)
    await test.settle()
    await sign(ruth, partnership, 1)
    await test.settle()
    expect((await news(maya, partnership)).map(({ headline }) => headline)).toEqual([
      'You and Ruth have signed your agreement',
    ])
  })

  it('reminds whoever has not signed once, kindly, and blocks nothing', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await save(maya, partnership, 0, { goals: 'One.' })
    await sign(maya, partnership, 1)
    await test.settle()
    const before = [await news(maya, partnership), await news(ruth, partnership)]
    const later = async (n: number) => {
      test.clock.pass(days(n))
      for (const _ of [1, 2]) await perform(system, nudgeUnsigned)
      await test.settle()
    }
    await later(6)
    expect([await news(maya, partnership), await news(ruth, partnership)]).toEqual(before)
    await later(1)
    expect(await news(maya, partnership)).toEqual(before[0])
    expect((await news(ruth, partnership)).at(-1)?.headline).toBe(
      'Your agreement with Maya is not signed yet',
    )
    await save(maya, partnership, 1, { goals: 'Two.' })
    await test.settle()
    const told = (await news(ruth, partnership)).length
    await later(30)
    expect(await news(ruth, partnership)).toHaveLength(told)
    // Nothing waits for a signature.
    await perform(ruth, (act) => pausePartnership(act, { partnership, until: undefined }))
  })

  it('reminds nobody in a pause, after an end, or of what both signed', async () => {
    const [paused, ended, signed] = [await activePair(test), await activePair(test), await activePair(test)]
    for (const { maya, partnership } of [paused, ended, signed])
      await save(maya, partnership, 0, { goals: 'One.' })
    for (const who of [signed.maya, signed.ruth]) await sign(who, signed.partnership, 1)
    await perform(paused.maya, (act) =>
      pausePartnership(act, { partnership: paused.partnership, until: undefined }),
    )
    await perform(ended.maya, (act) => endKindly(act, { partnership: ended.partnership }))
    test.clock.pass(days(8))
    await perform(system, nudgeUnsigned)
    const nudged = await test.query(
      'select 1 from partnerships.agreement where nudged_at is not null and partnership = any($1)',
      [[paused, ended, signed].map(({ partnership }) => partnership)],
    )
    expect(nudged).toEqual([])
  })
})

describe('after an end', () => {
  it('it stays readable, and nothing is saved or signed any more', async () => {
    const { maya, ruth, partnership } = await activePair(test)
    await save(maya, partnership, 0, { goals: 'One.' })
    for (const who of [maya, ruth]) await sign(who, partnership, 1)
    await save(maya, partnership, 1, { goals: 'Two.' })
    await perform(ruth, (act) => endKindly(act, { partnership }))
    await expect(save(maya, partnership, 2, { goals: 'Three.' })).rejects.toEqual(refused('partnership_over'))
    await expect(sign(ruth, partnership, 2)).rejects.toEqual(refused('partnership_over'))
    expect((await read(ruth, partnership)).inForce?.version).toBe(1)
  })
})

describe('strangers', () => {
  it('find nothing to read, to save or to sign', async () => {
    const { maya, partnership } = await activePair(test)
    await save(maya, partnership, 0, { goals: 'One.' })
    const eve = await addPartner(test, { name: 'Eve Stone' })
    const gone = refused('not_found')
    await expect(read(eve, partnership)).rejects.toEqual(gone)
    await expect(save(eve, partnership, 1, { goals: 'Mine.' })).rejects.toEqual(gone)
    await expect(sign(eve, partnership, 1)).rejects.toEqual(gone)
  })
})
