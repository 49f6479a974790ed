import { describe, expect, it } from 'vitest'
import { system } from '#platform/viewer.ts'
import { block, unblock } from '#safety/block.ts'
import { mayContact, notToMeet } from '#safety/may-contact.ts'
import { browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

const mayaAndOmar = async () =>
  [await addMember(test, { name: 'Maya Okafor' }), await addMember(test, { name: 'Omar Haddad' })] as const

const eventsOf = (type: string, blocker: string) =>
  test.query(`select payload from platform.event where type = $1 and payload ->> 'blocker' = $2`, [
    type,
    blocker,
  ])

describe('blocking somebody', () => {
  it('says first what happens, does nothing on a visit, and is undone by a button', async () => {
    const [maya, omar] = await mayaAndOmar()
    const browser = await signedIn(test, maya.id)
    const asked = await browser.get(`/people/${omar.publicId}/block`)
    expect(asked.text).toContain('Block Omar Haddad')
    expect(asked.text).toContain('Nobody tells Omar')
    expect(await mayContact(test.house.look(maya), maya.id, omar.id)).toBe(true)

    const done = await browser.post(`/people/${omar.publicId}/block`)
    expect(done.location).toBe('/me/blocked?done=blocked')
    const list = await browser.get(done.location)
    expect(list.text).toContain('People I blocked')
    expect(list.text).toContain('Omar Haddad')
    expect(await mayContact(test.house.look(maya), maya.id, omar.id)).toBe(false)
    expect(await mayContact(test.house.look(maya), omar.id, maya.id)).toBe(false)
    expect([...(await notToMeet(test.house.look(omar), omar.id))]).toEqual([maya.id])

    const undone = await browser.post(`/me/blocked/${omar.publicId}`)
    expect((await browser.get(undone.location)).text).not.toContain('Omar Haddad')
    expect(await mayContact(test.house.look(maya), maya.id, omar.id)).toBe(true)
  })

  it('is told once, however often and at once the button is pressed; so is its end', async () => {
    const [maya, omar] = await mayaAndOmar()
    const thirty = (verb: typeof block) =>
      Promise.all(Array.from({ length: 30 }, () => test.house.perform(maya, (act) => verb(act, omar.id))))
    await thirty(block)
    expect(await eventsOf('person.blocked', maya.id)).toEqual([
      { payload: { blocker: maya.id, blocked: omar.id } },
    ])
    await thirty(unblock)
    expect(await eventsOf('person.unblocked', maya.id)).toHaveLength(1)
  })

  it('leaves no trace with the blocked', async () => {
    const [maya, omar] = await mayaAndOmar()
    await test.house.perform(maya, (act) => block(act, omar.id))
    await test.settle()
    const browser = await signedIn(test, omar.id)
    expect((await browser.get('/me/blocked')).text).not.toContain('Maya Okafor')
    expect(await test.query('select 1 from notices.item where member = $1', [omar.id])).toHaveLength(0)
    // What can be asked of somebody who blocked him reads as it does of somebody who left.
    const dele = await addMember(test, { name: 'Dele Adeyemi' })
    await test.query(`update members.member set left_at = '2026-11-01' where id = $1`, [dele.id])
    for (const page of ['block', 'report']) {
      const ofBlocker = await browser.get(`/people/${maya.publicId}/${page}`)
      const ofLeaver = await browser.get(`/people/${dele.publicId}/${page}`)
      const same = (html: string, of: typeof maya) =>
        html.replaceAll(of.publicId, 'ID').replaceAll(of.name, 'NAME').replaceAll(of.callName, 'CALLED')
      expect(ofBlocker.status).toBe(ofLeaver.status)
      expect(same(ofBlocker.html, maya)).toBe(same(ofLeaver.html, dele))
    }
  })

  it('undoes only the own block', async () => {
    const [maya, omar] = await mayaAndOmar()
    await test.house.perform(maya, (act) => block(act, omar.id))
    await test.house.perform(omar, (act) => block(act, maya.id))
    await test.house.perform(omar, (act) => unblock(act, maya.id))
    expect(await mayContact(test.house.look(omar), omar.id, maya.id)).toBe(false)
  })

  it('knows nobody who never came, nobody unknown, and not oneself', async () => {
    const [maya] = await mayaAndOmar()
    const imported = await addMember(test, { name: 'Ines Duarte', joined: false })
    const browser = await signedIn(test, maya.id)
    for (const person of [imported.publicId, maya.publicId, 'nobody', maya.id, '%00']) {
      expect((await browser.get(`/people/${person}/block`)).status).toBe(404)
      expect((await browser.post(`/people/${person}/block`)).status).toBe(404)
      expect((await browser.post(`/me/blocked/${person}`)).status).toBe(404)
      expect((await browser.post(`/people/${person}/report`, { what: 'x' })).status).toBe(404)
    }
  })

  it('asks a visitor to sign in', async () => {
    const [maya] = await mayaAndOmar()
    for (const path of [`/people/${maya.publicId}/block`, '/me/blocked', `/people/${maya.publicId}/report`])
      expect((await browse(test).get(path)).location).toMatch(/^\/sign-in/)
    expect((await browse(test).post(`/people/${maya.publicId}/block`)).location).toMatch(/^\/sign-in/)
    expect(await test.house.perform(system, (act) => mayContact(act, maya.id, maya.id))).toBe(false)
  })
})
