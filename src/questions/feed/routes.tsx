import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { keptTopic } from '#members/vocabulary/merge-topic.ts'
import type { MemberLook } from '#platform/act.ts'
import { keyFor } from '#platform/config.ts'
import { formValues, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { line } from '#platform/text.ts'
import { A_PAGE, isWanted, threadRows } from '../list/list-threads.ts'
import { topicFrom } from '../topic-from.ts'
import { standing } from '../wording.ts'
import { atomOf } from './atom.ts'
import { endFeedAddress, makeFeedAddress, memberOfFeed, readFeedAddress } from './feed-address.ts'
import { FeedPage } from './pages.tsx'

/** @public Feeds of topics, and the address under which one may follow them. */
export const feedRoutes: readonly Route[] = [
  get(at.meFeed, 'member', show),
  post(at.meFeed, 'member', make),
  post(at.meFeedEnd, 'member', end),
  get(at.topicFeed, 'machine', read),
]

const keyOf = (c: Ctx): Buffer => keyFor(c.var.house.config, 'feed')

const pageQuery = z.object({ topic: line(80) })

async function show(c: Ctx) {
  const look = lookOf(c)
  const { topic } = parseQuery(c, pageQuery)
  const feed = await readFeedAddress(look, keyOf(c))
  const topics = feed === undefined ? [] : await followed(look, topic as TopicKey)
  const { baseUrl } = c.var.house.config
  const feeds = topics.map(({ key, name }) => ({
    name,
    address: `${baseUrl}${to('topicFeed', { feed: feed ?? '', topic: key })}`,
  }))
  return c.render(<FeedPage feeds={feeds} made={feed !== undefined} topic={topic} />, {
    title: 'In a feed reader',
    task: true,
  })
}

/** What the reader follows, and the topic they came from. */
const followed = ({ tx, viewer }: MemberLook, also: TopicKey) =>
  tx
    .selectFrom('members.topic as t')
    .leftJoin('questions.follow as f', (on) =>
      on.onRef('f.topic', '=', 't.key').on('f.member', '=', viewer.id),
    )
    .select(['t.key', 't.name'])
    .where('t.state', '=', 'listed')
    .where((eb) => eb.or([eb('f.member', 'is not', null), eb('t.key', '=', also)]))
    .orderBy('t.sort_name')
    .execute()

async function make(c: Ctx) {
  const { topic } = await formValues(c)
  await performAs(c, (act) => makeFeedAddress(act, keyOf(c)))
  return onwards(c, to('meFeed', {}, typeof topic === 'string' && topic !== '' ? { topic } : {}))
}

async function end(c: Ctx) {
  await performAs(c, (act) => endFeedAddress(act, act.viewer.id))
  return onwards(c, to('meFeed'))
}

/** The address is the proof: a feed reader has no session. What has not changed is not sent again. */
async function read(c: Ctx) {
  const { look, house } = c.var
  const feed = c.req.param('feed') ?? ''
  const topic = await keptTopic(look, topicFrom(c.req.param('topic')))
  const id = found(await memberOfFeed(look, feed))
  const { name } = found(
    await look.tx
      .selectFrom('members.topic')
      .select('name')
      .where('key', '=', topic)
      .where('state', '=', 'listed')
      .executeTakeFirst(),
  )
  const eyes = { tx: look.tx, now: look.now, viewer: { id } }
  const threads = await threadRows(eyes)
    .where(isWanted(eyes, { topic }))
    .orderBy('q.heard_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(A_PAGE)
    .execute()
  const { association } = await readSettings(look, memberSettings)
  const { baseUrl } = house.config
  const xml = await atomOf(
    {
      ...{ association, topic: name, page: `${baseUrl}${to('topic', { topic })}` },
      self: `${baseUrl}${to('topicFeed', { feed, topic })}`,
      entries: threads.map((thread) => ({
        ...thread,
        says: standing({ ...thread, forMe: false }),
        href: `${baseUrl}${to('question', { question: thread.id })}`,
      })),
    },
    look.now,
  )
  const tag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 27)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  return c.body(xml, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
}
