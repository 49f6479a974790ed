import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { editMessage, sendMessage } from '#hellos/talk/send-message.ts'
import type { HelloId, MessageId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { type House, openHouse } from '#platform/house.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { buildApp } from '../../../src/wiring/app.tsx'
import { reactions } from '../../../src/wiring/reactions.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from './two.ts'

const test = openTestHouse()
/** The same association served by a second process's worth of house, on the same database. */
let second: House
let secondApp: typeof test.app
let maya: MemberViewer
let ruth: MemberViewer
let id: HelloId
let cookie: string

beforeAll(async () => {
  await addTopics(test)
  second = await openHouse({
    config: test.house.config,
    connection: test.connection,
    reactions,
    clock: test.clock,
    log: () => undefined,
  })
  secondApp = buildApp(second, { scripts: [], styles: [] })
  maya = await addPartner(test, { name: 'Maya Okafor' })
  ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
  id = await hello(test, maya, ruth)
  await test.house.perform(ruth, (act) => acceptHello(act, { hello: id }))
  cookie = (await signedIn(test, maya.id)).cookie
})
afterAll(() => second.close())

interface Heard {
  id: string
  data: string
}

/** A browser's line: reads events until there are so many, and can be cut. */
async function listen(app: typeof test.app, headers: Record<string, string> = {}, after = 0) {
  const response = await app.request(to('helloLive', { hello: id }, { after }), {
    headers: { Cookie: cookie, ...headers },
  })
  expect(response.status).toBe(200)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('no stream')
  const heard: Heard[] = []
  let text = ''
  const until = async (count: number): Promise<Heard[]> => {
    while (heard.length < count) {
      const { value, done } = await reader.read()
      if (done) break
      text += value
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const line = (name: string) =>
          block
            .split('\n')
            .filter((part) => part.startsWith(`${name}: `))
            .map((part) => part.slice(name.length + 2))
            .join('\n')
        if (line('data')) heard.push({ id: line('id'), data: line('data') })
      }
    }
    return heard
  }
  return { until, cut: () => reader.cancel(), response }
}

const say = (who: MemberViewer, words: string) =>
  test.house.perform(who, (act) => sendMessage(act, { hello: id, words }))
const wordsOf = (heard: Heard[]) => heard.map(({ data }) => data.match(/class="voice">([^<]*)</)?.[1])
const countNow = async () => {
  const [row] = await test.query<{ turns: number }>('select turns from hellos.hello where id = $1', [id])
  return row?.turns ?? 0
}

describe('a live conversation', () => {
  it('reaches the other through another process, drawn as the page draws it', async () => {
    const line = await listen(secondApp, {}, await countNow())
    expect(line.response.headers.get('content-type')).toContain('text/event-stream')
    expect(line.response.headers.get('content-encoding')).toBeNull()
    expect(line.response.headers.get('cache-control')).toBe('no-store')
    await say(ruth, 'Bring the maintenance bill.\n\nBefore they ask.')
    const [piece] = await line.until(1)
    expect(piece?.data).toMatch(/^<turbo-stream action="append" target="messages"><template><li id="message-/)
    expect(piece?.id).toBe(String(await countNow()))
    const page = await test.app.request(to('hello', { hello: id }), { headers: { Cookie: cookie } })
    const drawn = piece?.data.match(/<li[\s\S]*<\/li>/)?.[0].replaceAll('&#10;', '\n')
    expect(await page.text()).toContain(drawn)
    await line.cut()
  })

  it('goes on after a cut where it stopped, without loss or double', async () => {
    const start = await countNow()
    const first = await listen(secondApp, {}, start)
    for (const words of ['one', 'two', 'three']) await say(ruth, words)
    const heard = [...(await first.until(3))]
    await first.cut()
    for (const words of ['four', 'five']) await say(ruth, words)
    const again = await listen(test.app, { 'Last-Event-ID': heard.at(-1)?.id ?? '' }, start)
    await say(ruth, 'six')
    heard.push(...(await again.until(3)))
    expect(wordsOf(heard)).toEqual(['one', 'two', 'three', 'four', 'five', 'six'])
    await again.cut()
  })

  it('loses and doubles nothing of sixty messages written at once by both, over twelve lines and many cuts', async () => {
    const start = await countNow()
    // Four hands at a time: more would only wait for each other, and on a busy machine longer than a statement may take.
    const hand = async (who: MemberViewer, n: number) => {
      for (let line = 0; line < 15; line++) await say(who, `burst ${n}.${line}`)
    }
    const writing = Promise.all(Array.from({ length: 4 }, (_, n) => hand(n % 2 ? maya : ruth, n)))
    const follow = async (n: number) => {
      let seen: string | undefined
      const got: string[] = []
      while (got.length < 60) {
        const line = await listen(n % 2 ? test.app : secondApp, seen ? { 'Last-Event-ID': seen } : {}, start)
        const some = (await line.until(1 + (n % 5))).map((piece) => piece.id)
        await line.cut()
        got.push(...some)
        seen = got.at(-1)
      }
      return got
    }
    // Together: a message that could not be written fails the test at once, and nobody waits for it.
    const following = Promise.all(Array.from({ length: 12 }, (_, n) => follow(n)))
    const [all] = await Promise.all([following, writing])
    const expected = Array.from({ length: 60 }, (_, n) => String(start + n + 1))
    for (const got of all) expect(got).toEqual(expected)
  })

  it('puts changed words in their place, or brings the message whole to whoever had not seen it', async () => {
    const start = await countNow()
    await say(maya, 'On Tuesdy?')
    const [row] = await test.query<{ id: MessageId }>(
      'select id from hellos.message where hello = $1 order by place desc limit 1',
      [id],
    )
    const message = row?.id as MessageId
    const line = await listen(test.app, {}, await countNow())
    await test.house.perform(maya, (act) => editMessage(act, { hello: id, message, words: 'On Tuesday?' }))
    const [piece] = await line.until(1)
    expect(piece?.data).toContain(`<turbo-stream action="replace" target="message-${message}">`)
    expect(piece?.data).toContain('changed')
    await line.cut()
    const late = await listen(test.app, {}, start)
    const [whole] = await late.until(1)
    expect(whole?.data).toContain('action="append"')
    expect(wordsOf([whole as Heard])).toEqual(['On Tuesday?'])
    await late.cut()
  })

  it('hears again after the listening connection was lost', async () => {
    const line = await listen(secondApp, {}, await countNow())
    await test.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'bothways-listener' and datname = current_database()`,
    )
    await say(ruth, 'Still there?')
    expect(wordsOf(await line.until(1))).toEqual(['Still there?'])
    await line.cut()
  })

  it('takes nonsense for the beginning, and ends when the process stops', async () => {
    for (const last of ['x', '-1', '1e99', '9'.repeat(40)]) {
      const line = await listen(test.app, { 'Last-Event-ID': last })
      expect((await line.until(1))[0]?.id).toBeDefined()
      await line.cut()
    }
    const line = await listen(secondApp, {}, await countNow())
    second.live.close()
    expect(await line.until(1)).toEqual([])
  })
})
