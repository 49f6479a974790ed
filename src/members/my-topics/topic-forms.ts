import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import type { FormValues } from '#platform/forms.ts'
import { line, tick, tidyLine } from '#platform/text.ts'
import type { MyProfile } from '../profile/my-profile.ts'
import type { Learning, Side } from './save-topics.ts'

/** Breadth says nothing (beyond eight each counts less), and nobody reads forty. */
const MOST_TOPICS = 40
const MOST_NAMED = 5

/** @public Words under *Something else*: several topics, with commas between them. */
export const namesIn = (more: string): string[] =>
  more
    .split(/[,;]/)
    .map(tidyLine)
    .filter((name) => name !== '')

const more = line(200)
  .refine(
    (text) => namesIn(text).length <= MOST_NAMED,
    'Please name five at most; there is room for more later.',
  )
  .refine(
    (text) => namesIn(text).every((name) => name.length <= 60),
    'Please keep each topic under 60 characters.',
  )

/** @public Ticked topics, more by name, and for learning who may see them. */
export const chooseForm = z.object({
  topic: z.preprocess(
    (v) => [v ?? []].flat(),
    z.array(z.string().max(120).transform(tidyLine)).max(MOST_TOPICS, 'Please choose forty at most.'),
  ),
  more,
  seen: z.preprocess((v) => (v === 'me' ? 'me' : 'members'), z.enum(['members', 'me'])),
})

const level = z.preprocess((v) => Number(v), z.number().int().min(1).max(5).catch(1))

/** @public The form that asks about each of these topics: how well, a note, who may see it, and whether to take it off. */
export function detailsForm(side: Side, topics: readonly { key: TopicKey }[]) {
  const fields = topics.flatMap(({ key }) => [
    [`${side}-level-${key}`, level],
    [`${side}-note-${key}`, line(300)],
    [`${side}-seen-${key}`, z.string().optional()],
    [`${side}-drop-${key}`, tick],
  ])
  return z.object({ ...Object.fromEntries(fields), [`${side}-more`]: more })
}

/** @public What the details form says of each topic that stays. Absent fields leave what was known. */
export function keptIn(
  side: Side,
  topics: MyProfile['teaches'] | MyProfile['learns'],
  data: Readonly<Record<string, unknown>>,
  values: FormValues,
): Learning[] {
  return topics.flatMap((topic) => {
    if (data[`${side}-drop-${topic.key}`] === true) return []
    const said = values[`${side}-level-${topic.key}`] !== undefined
    const hidden = 'private' in topic && topic.private
    const seen = data[`${side}-seen-${topic.key}`]
    return [
      {
        topic: topic.key,
        level: said ? Number(data[`${side}-level-${topic.key}`]) : topic.level,
        note: said ? String(data[`${side}-note-${topic.key}`]) : topic.note,
        private: seen === undefined ? hidden : seen === 'me',
      },
    ]
  })
}
