import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { TextArea } from '#ui/fields.tsx'
import { type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Icon } from '#ui/icons.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { Face } from '#ui/person/face.tsx'
import { Words } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { listed } from '#ui/wording.ts'
import {
  LONGEST_COMMENT,
  mayComment,
  maySayHello,
  maySayHelped,
  mayThank,
  type PostSeen,
  type ThreadSeen,
} from '../question.ts'
import { HideButton } from '../staff/panel.tsx'
import { authorWords } from '../wording.ts'
import { permalink } from './permalink.ts'

export interface AnswerProps {
  thread: ThreadSeen
  post: PostSeen
  comments: readonly PostSeen[]
  reading: Reading
  formKey: string
  /** Which form came back: of the answer, or of a comment on the post with this id. */
  reopened?: string | undefined
  /** The reader is staff. */
  staff: boolean
  values: FormValues
  errors: FieldErrors
}

/** What was asked. */
export const Opening = (props: AnswerProps) => (
  <article id={`post-${props.post.id}`}>
    <Markdown text={props.post.words} />
    <Below {...props} />
    <Comments {...props} />
  </article>
)

/** One answer: who, when, the words, and what it did. */
export function Answer(props: AnswerProps) {
  const { thread, post, reading } = props
  return (
    <li id={`post-${post.id}`} class="border-base-300 border-t py-6">
      <article>
        <div class="mb-3 flex items-center gap-3">
          <Face name={post.author?.name ?? '–'} mine={post.mine} size={40} />
          <p>
            <Who post={post} />{' '}
            <a href={permalink(thread.id, post.id)} class={`${inLine} text-muted text-small`}>
              <Time at={post.writtenAt} reading={reading} as="ago" />
            </a>
          </p>
        </div>
        {post.hidden && <p class="mb-2 text-muted text-small">Staff took this out of sight.</p>}
        <Markdown text={post.words} />
        <WhatItDid {...props} />
        <Below {...props} />
        <Comments {...props} />
      </article>
    </li>
  )
}

function Who({ post }: { post: PostSeen }): Child {
  const words = authorWords(post)
  return post.author && !post.mine ? (
    <a href={to('person', { person: post.author.publicId })} class="font-semibold">
      {words}
    </a>
  ) : (
    <b>{words}</b>
  )
}

function WhatItDid({ thread, post }: AnswerProps) {
  const names = [...(post.iThanked ? ['you'] : []), ...post.thankedBy]
  const helpedWhom = thread.mine ? 'you' : (thread.asker?.callName ?? 'whoever asked')
  if (!post.helped && names.length === 0) return null
  return (
    <div class="mt-3 grid gap-1">
      {post.helped && (
        <p class="flex items-center gap-2 font-semibold text-small text-success">
          <Icon name="check" size={18} />
          This helped {helpedWhom}
        </p>
      )}
      {names.length > 0 && <p class="text-muted text-small">Thanks from {listed(names)}</p>}
    </div>
  )
}

/** Buttons and quiet links under a post: what can be said of it, what may come of that, what can be taken back. */
function Below({ thread, post, staff }: AnswerProps) {
  const which = { question: thread.id, post: post.id }
  const helped = maySayHelped(thread, post) && <SayHelped which={which} said={post.helped} />
  const thanks = mayThank(post) && <SayThanks which={which} said={post.iThanked} />
  return (
    <div class="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-small">
      {!post.helped && helped}
      {!post.iThanked && thanks}
      {maySayHello(thread, post) && post.author && (
        <ButtonLink
          href={to(
            'helloNew',
            { person: post.author.publicId },
            { topic: thread.topics[0]?.key, answer: post.id },
          )}
        >
          Say hello
        </ButtonLink>
      )}
      {post.helped && helped}
      {post.iThanked && thanks}
      {post.mine && (
        <a href={to('questionPost', which)} class="inline-flex min-h-11 items-center">
          Change
        </a>
      )}
      {!post.mine && (
        <a href={to('postReport', which)} class="inline-flex min-h-11 items-center text-muted">
          Report
        </a>
      )}
      {staff && <HideButton question={thread.id} post={post} />}
      {post.edited && (
        <a href={to('postVersions', which)} class="inline-flex min-h-11 items-center text-muted">
          changed
        </a>
      )}
    </div>
  )
}

interface SayProps {
  which: { question: string; post: string }
  said: boolean
}

const SayHelped = ({ which, said }: SayProps) => (
  <PostButton
    action={to('postHelped', which)}
    fields={{ helped: said ? 'no' : 'yes' }}
    label={said ? 'It did not help after all' : 'This helped'}
    kind={said ? 'link' : 'other'}
  />
)

const SayThanks = ({ which, said }: SayProps) => (
  <PostButton
    action={to('postThanks', which)}
    fields={{ thanks: said ? 'no' : 'yes' }}
    label={said ? 'Take thanks back' : 'Say thanks'}
    kind={said ? 'link' : 'other'}
  />
)

function Comments(props: AnswerProps) {
  const { thread, post, comments, reading } = props
  return (
    <>
      {comments.length > 0 && (
        <ol class="mt-3 grid gap-3 border-base-300 border-l-2 pl-4">
          {comments.map((comment) => (
            <li id={`post-${comment.id}`}>
              <p class="text-small">
                <Who post={comment} />{' '}
                <a href={permalink(thread.id, comment.id)} class={`${inLine} text-muted`}>
                  <Time at={comment.writtenAt} reading={reading} as="ago" />
                </a>
                <CommentLinks question={thread.id} comment={comment} />
              </p>
              {comment.hidden && <p class="text-muted text-small">Staff took this out of sight.</p>}
              <Words text={comment.words} />
              {props.staff && <HideButton question={thread.id} post={comment} />}
            </li>
          ))}
        </ol>
      )}
      {mayComment(thread, post) && <CommentForm {...props} />}
    </>
  )
}

/** As high to a finger as a button, in a line that is no higher for it. */
const inLine = '-my-3 inline-block py-3'

function CommentLinks({ question, comment }: { question: string; comment: PostSeen }) {
  const which = { question, post: comment.id }
  return (
    <>
      {' · '}
      {comment.mine ? (
        <a href={to('questionPost', which)} class={inLine}>
          Change
        </a>
      ) : (
        <a href={to('postReport', which)} class={`${inLine} text-muted`}>
          Report
        </a>
      )}
      {comment.edited && (
        <>
          {' · '}
          <a href={to('postVersions', which)} class={`${inLine} text-muted`}>
            changed
          </a>
        </>
      )}
    </>
  )
}

function CommentForm({ thread, post, reopened, values, errors, formKey }: AnswerProps) {
  const id = `comment-${post.id}`
  const again = reopened === post.id
  return (
    <details open={again} class="mt-1">
      <summary class="min-h-11 py-2.5 text-small">Comment</summary>
      <Form action={to('postComments', { question: thread.id, post: post.id })} class="grid gap-4 pt-1 pb-3">
        {/* A key for each form: two forms of one page are two things to say. */}
        <input type="hidden" name="formKey" value={`${formKey}-${post.id.slice(-8)}`} />
        <TextArea
          label="Your comment"
          name="words"
          id={id}
          hint="A line or two, to ask back or to add something."
          rows={2}
          maxlength={LONGEST_COMMENT}
          value={again ? fieldValue(values, 'words') : ''}
          error={errors[id]}
        />
        <div>
          <Button>Send comment</Button>
        </div>
      </Form>
    </details>
  )
}
