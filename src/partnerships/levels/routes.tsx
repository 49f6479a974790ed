import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { type FormValues, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { readPartnership } from '../access.ts'
import { ownLevels } from './level.ts'
import { LevelsPage } from './pages.tsx'
import { sayLevels } from './say-levels.ts'

/** @public One's own levels. */
export const levelRoutes: readonly Route[] = [get(at.levels, 'own', show), post(at.levels, 'own', save)]

const partnershipOf = (c: Ctx) => readPartnership(lookOf(c), c.req.param('partnership') ?? '')

async function show(c: Ctx) {
  const partnership = await partnershipOf(c)
  const levels = await ownLevels(lookOf(c), partnership)
  const values: FormValues = Object.fromEntries(
    levels.flatMap(({ topic, atFirst, now }) => [
      [`then-${topic}`, String(atFirst ?? '')],
      [`now-${topic}`, String(now ?? '')],
    ]),
  )
  return c.render(<LevelsPage {...{ partnership, levels, values }} />, {
    title: 'Where you stand',
    task: true,
  })
}

/** 1 to 5; anything else says nothing. */
const level = z.preprocess((v) => Number(v) || null, z.number().int().min(1).max(5).nullable().catch(null))

const levelsForm = (topics: readonly TopicKey[]) =>
  z.object(
    Object.fromEntries(
      topics.flatMap((topic) => [`then-${topic}`, `now-${topic}`].map((name) => [name, level])),
    ),
  )

async function save(c: Ctx) {
  const partnership = await partnershipOf(c)
  const own = await ownLevels(lookOf(c), partnership)
  const form = await parseForm(c, levelsForm(own.map(({ topic }) => topic)))
  const data: Readonly<Record<string, number | null>> = form.ok ? form.data : {}
  // What the form did not carry was not asked, so it is left as it was.
  const asked = own.filter(({ topic }) => form.values[`now-${topic}`] !== undefined)
  const levels = asked.map(({ topic }) => ({
    topic,
    atFirst: data[`then-${topic}`] ?? null,
    now: data[`now-${topic}`] ?? null,
  }))
  await performAs(c, (act) => sayLevels(act, { partnership: partnership.id, levels }))
  return onwards(
    c,
    `${to('partnership', { partnership: partnership.id }, { done: 'saved' })}#what-came-of-it`,
  )
}
