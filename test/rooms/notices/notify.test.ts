import { describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import { type Notice, type NoticeKind, noticeKinds } from '#notices/notice.ts'
import { notify } from '#notices/notify.ts'
import { readAbout } from '#notices/read-items.ts'
import { system } from '#platform/viewer.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
let count = 0

const news = (to: MemberId, more: Partial<Notice> = {}): Notice => ({
  to,
  kind: 'hello',
  key: `hello/${++count}`,
  headline: 'Omar Haddad says hello',
  body: 'Omar would like to talk about running a design review.',
  quote: 'I have read your talk on wet meadows twice.',
  path: '/hellos',
  button: 'Read the hello',
  ...more,
})

const tell = (notice: Notice) => test.house.perform(system, (act) => notify(act, notice))

const itemsOf = (member: MemberId) =>
  test.query<{ headline: string; read_at: Date | null }>(
    'select headline, read_at from notices.item where member = $1 order by at, id',
    [member],
  )
const mailsTo = (member: MemberId) =>
  test.query<{ kind: string; leave_at: Date; state: string; content: object }>(
    'select kind, leave_at, state, content from notices.mail where member = $1 order by made_at, id',
    [member],
  )
const prefer = (member: MemberId, kind: NoticeKind, how: string) =>
  test.query(
    `insert into notices.preference (member, kind, how) values ($1, $2, $3)
     on conflict (member, kind) do update set how = excluded.how`,
    [member, kind, how],
  )

describe('news for one person', () => {
  it('reaches Ruth in the inbox and by mail, once, however often it is told', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const notice = news(ruth.id)
    for (let time = 0; time < 3; time++) await tell(notice)
    await Promise.all(Array.from({ length: 30 }, () => tell(notice)))
    expect(await itemsOf(ruth.id)).toEqual([{ headline: 'Omar Haddad says hello', read_at: null }])
    expect(await mailsTo(ruth.id)).toHaveLength(1)
  })

  it('follows what Ruth chose for each kind, and never hides what was decided about her', async () => {
    for (const kind of noticeKinds)
      for (const how of ['mail', 'inbox', 'off']) {
        const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
        await prefer(ruth.id, kind, how)
        await tell(news(ruth.id, { kind }))
        const kept = how !== 'off' || kind === 'safety' || kind === 'account'
        expect([kind, how, (await itemsOf(ruth.id)).length]).toEqual([kind, how, kept ? 1 : 0])
        expect([kind, how, (await mailsTo(ruth.id)).length]).toEqual([kind, how, how === 'mail' ? 1 : 0])
      }
  })

  it('stays in the inbox while everything is paused', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await test.query('insert into notices.quiet (member, paused_at) values ($1, $2)', [
      ruth.id,
      test.clock.now(),
    ])
    for (const kind of noticeKinds) await tell(news(ruth.id, { kind }))
    expect(await itemsOf(ruth.id)).toHaveLength(noticeKinds.length)
    expect(await mailsTo(ruth.id)).toHaveLength(0)
  })

  it('is not told to someone who left, or never came', async () => {
    const left = await addMember(test, { name: 'Dele Adeyemi' })
    await test.query('update members.member set left_at = $2 where id = $1', [left.id, test.clock.now()])
    const never = await addMember(test, { name: 'Ines Duarte', joined: false })
    for (const { id } of [left, never]) {
      await tell(news(id))
      expect(await itemsOf(id)).toHaveLength(0)
      expect(await mailsTo(id)).toHaveLength(0)
    }
  })

  it('is kept for somebody suspended, who is mailed only what concerns the account', async () => {
    const jun = await addMember(test, { name: 'Jun Watanabe' })
    await test.query(`update members.member set suspended_until = '9999-12-31' where id = $1`, [jun.id])
    await tell(news(jun.id))
    await tell(news(jun.id, { kind: 'safety', headline: 'Your account rests' }))
    expect(await itemsOf(jun.id)).toHaveLength(2)
    expect((await mailsTo(jun.id)).map(({ kind }) => kind)).toEqual(['safety'])
  })

  it('keeps a headline on one line, whatever a name holds', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await tell(news(ruth.id, { headline: 'Omar\r\nBcc: all@example.org says hello' }))
    const [mail] = await mailsTo(ruth.id)
    expect(mail?.content).toMatchObject({ subject: 'Omar Bcc: all@example.org says hello' })
  })
})

describe('a conversation', () => {
  it('is mailed once until it is read, and again after', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const message = () => news(maya.id, { kind: 'message', oncePer: 'conversation/1' })
    await Promise.all(Array.from({ length: 10 }, () => tell(message())))
    expect(await itemsOf(maya.id)).toHaveLength(10)
    expect(await mailsTo(maya.id)).toHaveLength(1)

    await test.house.perform(maya, (act) => readAbout(act, 'conversation/1'))
    expect((await itemsOf(maya.id)).every(({ read_at }) => read_at !== null)).toBe(true)
    await tell(message())
    await tell(message())
    expect(await mailsTo(maya.id)).toHaveLength(2)

    await tell(news(maya.id, { kind: 'message', oncePer: 'conversation/2' }))
    expect(await mailsTo(maya.id)).toHaveLength(3)
  })

  it('is read by its own reader only', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const omar = await addMember(test, { name: 'Omar Haddad' })
    await tell(news(maya.id, { kind: 'message', oncePer: 'conversation/3' }))
    await test.house.perform(omar, (act) => readAbout(act, 'conversation/3'))
    expect((await itemsOf(maya.id))[0]?.read_at).toBeNull()
  })
})
