import type { HelloId, MemberId, SuggestionId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'

/** @public A suggested trial as one of the two sees it. */
export interface SuggestionSeen {
  readonly id: SuggestionId
  readonly mine: boolean
  readonly conversations: number
  readonly days: number
  readonly words: string
  readonly suggestedAt: Date
  readonly lapsesAt: Date
}

/** The open suggestion of a conversation, for a query that stands alone or in another. */
export const openSuggestions = (tx: Database, hello: HelloId) =>
  tx
    .selectFrom('partnerships.suggestion')
    .select(['id', 'by', 'conversations', 'days', 'words'])
    .select(['suggested_at as suggestedAt', 'lapses_at as lapsesAt', 'set_aside_at as setAsideAt'])
    .where('hello', '=', hello)
    .where('done_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof openSuggestions>['executeTakeFirstOrThrow']>>

/**
 * What the viewer may know of it: whoever said not now does not see it any more; whoever made it sees it as waiting either
 * way, until it lapses.
 */
export function suggestionSeen(
  row: Row | undefined,
  viewer: MemberId,
  now: Date,
): SuggestionSeen | undefined {
  if (!row || row.lapsesAt <= now) return undefined
  const { by, setAsideAt, ...suggestion } = row
  const mine = by === viewer
  return !mine && setAsideAt ? undefined : { ...suggestion, mine }
}

/** @public The open suggestion of a conversation, held; the caller holds the conversation. Due ones are open until swept. */
export const holdSuggestion = (act: Act, hello: HelloId) =>
  openSuggestions(act.tx, hello).forUpdate().executeTakeFirst()

/** @public Closes a suggestion, for the reason that the house keeps to itself. */
export const closeSuggestion = (
  act: Act,
  id: SuggestionId,
  how: 'agreed' | 'taken_back' | 'replaced' | 'lapsed' | 'over',
) =>
  act.tx
    .updateTable('partnerships.suggestion')
    .set({ done_at: act.now, done_how: how })
    .where('id', '=', id)
    .execute()
