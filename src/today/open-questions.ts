import type { QuestionId } from '#map/ids.ts'

/** What waits for words of somebody like the reader, in the community. */
export interface OpenQuestion {
  readonly question: QuestionId
  readonly kind: 'question' | 'conversation'
  readonly title: string
  /** Undefined where it was asked quietly. */
  readonly asker: string | undefined
  readonly topics: readonly string[]
  /** The reader was asked about it. */
  readonly invited: boolean
  /** By a newcomer to whom nobody has said a word. */
  readonly fromNewcomer: boolean
}

interface Thread {
  readonly id: QuestionId
  readonly kind: 'question' | 'conversation'
  readonly title: string
  readonly asker: { readonly callName: string } | null
  readonly topics: readonly string[]
}

const MOST = 4

/** What the reader was asked about, then what newcomers wrote, then the rest of what they could answer; each once. */
export function openQuestions(
  toAnswer: readonly (Thread & { readonly invited: boolean })[],
  fromNewcomers: readonly Thread[],
): OpenQuestion[] {
  const asked = toAnswer.filter(({ invited }) => invited).map((one) => of(one, { invited: true }))
  const others = toAnswer.filter(({ invited }) => !invited).map((one) => of(one, {}))
  const all = [...asked, ...fromNewcomers.map((one) => of(one, { fromNewcomer: true })), ...others]
  const seen = new Map<QuestionId, OpenQuestion>()
  for (const one of all) if (!seen.has(one.question)) seen.set(one.question, one)
  return [...seen.values()].slice(0, MOST)
}

const of = (
  { id, kind, title, asker, topics }: Thread,
  { invited = false, fromNewcomer = false }: { invited?: boolean; fromNewcomer?: boolean },
): OpenQuestion => ({
  ...{ question: id, kind, title, asker: asker?.callName, topics, invited, fromNewcomer },
})
