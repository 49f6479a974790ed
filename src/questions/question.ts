import type { PostId, QuestionId, TopicKey } from '#map/ids.ts'
import { hours } from '#platform/time.ts'

// A *thread* is a question or a conversation, about one to three topics of the one vocabulary. Whoever opened it is its
// *asker*, also in a conversation. What is written in it are *posts*: the *opening*, *answers*, and short *comments* under
// either. *This helped* is said by the asker of a question alone, *thanks* by anyone. Asked *quietly*, the asker's name is
// shown to those alone who answer. A *version* is what a post said before it was changed. Somebody is *away* who left, may
// not sign in, or is parted from the reader by a block: what they wrote until then stands without a name, and nothing
// that came after is there.

/** @public */
export const threadKinds = ['question', 'conversation'] as const
/** @public */
export type ThreadKind = (typeof threadKinds)[number]
/** @public */
export type PostKind = 'opening' | 'answer' | 'comment'

/** @public Characters; what is longer is an article. */
export const LONGEST_TITLE = 160
/** @public */
export const LONGEST_WORDS = 20_000
/** @public A comment asks back or adds a line. */
export const LONGEST_COMMENT = 600

/** Whoever goes back and sends the same words again meant to say them once; later they may mean it anew. */
export const SAID_ONCE_WITHIN = hours(1)

/** @public Somebody as a thread shows them: by name, with nothing that says how far along they are. */
export interface Author {
  readonly publicId: string
  readonly name: string
  readonly callName: string
}

/** @public A thread as its reader sees it. */
export interface ThreadSeen {
  readonly id: QuestionId
  readonly kind: ThreadKind
  readonly title: string
  readonly quiet: boolean
  readonly askedAt: Date
  readonly answeredAt: Date | null
  readonly closedAt: Date | null
  /** Taken out of sight by staff: then only they and its asker see it. */
  readonly hidden: boolean
  readonly mergedInto: QuestionId | null
  /** The reader was asked to answer; with how many others, and for which of its topics. */
  readonly invited: { readonly others: number; readonly topics: string[]; readonly snoozed: boolean } | null
  /** The reader asked. */
  readonly mine: boolean
  /** There is news of it in the reader's inbox. */
  readonly unread: boolean
  /** Nobody where the asker is away, or asked quietly. */
  readonly asker: Author | null
  /** The reader and the asker may write to each other. */
  readonly reachable: boolean
  readonly topics: readonly { readonly key: TopicKey; readonly name: string }[]
}

/** @public A post as its reader sees it. */
export interface PostSeen {
  readonly id: PostId
  readonly kind: PostKind
  readonly under: PostId | null
  readonly words: string
  readonly version: number
  readonly writtenAt: Date
  readonly edited: boolean
  readonly helped: boolean
  readonly hidden: boolean
  readonly mine: boolean
  readonly author: Author | null
  /** Written by whoever asked quietly. */
  readonly quiet: boolean
  readonly reachable: boolean
  readonly iThanked: boolean
  /** Others who said thanks, the first first. */
  readonly thankedBy: readonly string[]
}

/** @public Whether something can still be written in it, by this reader. */
export const isOpen = ({ closedAt, hidden, mergedInto, mine, reachable }: ThreadSeen): boolean =>
  closedAt === null && !hidden && mergedInto === null && (mine || reachable)

/** @public Whether this reader may answer: nobody answers their own question. */
export const mayAnswer = (thread: ThreadSeen): boolean =>
  isOpen(thread) && (thread.kind === 'conversation' || !thread.mine)

/** @public Whether this reader may comment on a post: it is their own, or its author can be written to. */
export const mayComment = (thread: ThreadSeen, post: PostSeen): boolean =>
  isOpen(thread) && !post.hidden && post.kind !== 'comment' && (post.mine || post.reachable)

/** @public Whether this reader may say that an answer helped: the asker of a question, of what another wrote. */
export const maySayHelped = (thread: ThreadSeen, post: PostSeen): boolean =>
  thread.kind === 'question' && thread.mine && mayThank(post) && post.kind === 'answer'

/** @public Whether an answer was worth a hello: this reader said thanks for it, or that it helped. */
export const maySayHello = (thread: ThreadSeen, post: PostSeen): boolean =>
  mayThank(post) && (post.iThanked || (thread.mine && post.helped))

/** @public Whether this reader may say thanks: to anybody but themselves. */
export const mayThank = (post: PostSeen): boolean =>
  post.kind === 'answer' && !post.mine && !post.hidden && post.reachable
