import { beforeEach, describe, expect, it } from 'vitest'
import { to } from '#map/paths.ts'
import { publishConduct } from '#members/joining/conduct.ts'
import { system } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addTopics } from '../hellos/two.ts'

const test = openTestHouse()

let asMaya: Browser
let version: number
beforeEach(async () => {
  await addTopics(test)
  const maya = await addMember(test, { name: 'Maya Okafor', conduct: 99 })
  asMaya = await signedIn(test, maya.id)
  version = await test.house.perform(system, (act) => publishConduct(act, `Be kind. ${crypto.randomUUID()}`))
  await test.query('update members.member set conduct_version = $2 where id = $1', [maya.id, version - 1])
})

const question = {
  title: 'What holds a "dry" wall?',
  words: 'We tried clay.\n\n<b>It</b> washed out.',
  ...{ topic1: 'stormwater', kind: 'question', formKey: 'dry-wall', seen: 'yes' },
}
const shown = ['What holds a &quot;dry&quot; wall?', 'We tried clay.\n\n&lt;b&gt;It&lt;/b&gt; washed out.']
const asks = () => test.query('select from questions.thread where form_key = $1', ['dry-wall'])

describe('a form that is sent after staff wrote a new code of conduct', () => {
  it('is not taken yet, and gives its words back before and after the new code is accepted', async () => {
    const sent = await asMaya.post(to('questionNew'), question, {
      Referer: 'http://127.0.0.1:3000/questions/new',
    })
    expect(sent.status).toBe(403)
    expect(sent.text).toContain('nothing was sent yet')
    for (const words of shown) expect(sent.html).toContain(words)
    expect(sent.html).not.toContain('dry-wall')
    expect(await asks()).toEqual([])

    const carried = {
      unsent: [question.title, question.words],
      version: String(version),
      next: '/questions/new',
    }
    const untold = await asMaya.post(to('conduct'), carried)
    expect(untold.status).toBe(422)
    for (const words of shown) expect(untold.html).toContain(words)

    const accepted = await asMaya.post(to('conduct'), { ...carried, accept: 'on' })
    expect(accepted.status).toBe(200)
    for (const words of shown) expect(accepted.html).toContain(words)
    expect(accepted.html).toContain('href="/questions/new"')
    // Nothing of it was kept: whoever sends it again asks once.
    expect(await asks()).toEqual([])
    expect((await asMaya.post(to('questionNew'), question)).status).toBe(303)
    expect(await asks()).toHaveLength(1)
  })

  it('leads on as ever where nothing was written, and shows no password', async () => {
    expect((await asMaya.post(to('topicFollow', { topic: 'stormwater' }), { follow: 'yes' })).status).toBe(
      303,
    )
    // What a form says of how it was opened is nobody's words.
    const opened = JSON.stringify({ name: 'Guild of the North' })
    expect((await asMaya.post(to('topicFollow', { topic: 'stormwater' }), { opened })).status).toBe(303)
    const secret = 'moss grows on slow walls'
    const answer = await asMaya.post('/me/password', { password: secret })
    expect([answer.status, answer.html.includes(secret)]).toEqual([303, false])
    const accepted = await asMaya.post(to('conduct'), {
      accept: 'on',
      version: String(version),
      next: '/questions',
    })
    expect([accepted.status, accepted.location]).toEqual([303, '/questions'])
  })
})
