import { to } from '#map/paths.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { hours } from '#ui/dates.ts'
import { Form, PostButton } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Pager } from '#ui/list/pager.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'
import { Quote } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { Item } from './access.ts'
import { type NoticeKind, noticeKinds } from './notice.ts'
import { type Preferences, type Way, waysOf } from './preference.ts'
import type { QuietHours } from './quiet-hours.ts'

interface InboxProps {
  items: readonly Item[]
  more: boolean
  page: number
  reading: Reading
}

export function InboxPage({ items, more, page, reading }: InboxProps) {
  const someNew = items.some(({ readAt }) => readAt === null)
  const pageAt = (n: number) => to('inbox', {}, { page: n })
  return (
    <Page heading="Inbox" lead={<a href={to('meNotices')}>What reaches me</a>}>
      {someNew && (
        <div class="mb-5">
          <PostButton action={to('inboxRead')} label="Mark all as read" icon="check" />
        </div>
      )}
      {items.length === 0 && page === 1 ? (
        <Empty heading="News for you comes here.">
          When somebody says hello, answers or writes, you find it here, and by mail if you like.
        </Empty>
      ) : (
        <List label="News">
          {items.map((item) => (
            <ItemRow item={item} reading={reading} />
          ))}
        </List>
      )}
      <Pager
        page={page}
        before={page > 1 ? pageAt(page - 1) : undefined}
        after={more ? pageAt(page + 1) : undefined}
      />
    </Page>
  )
}

const ItemRow = ({ item, reading }: { item: Item; reading: Reading }) => (
  <Row
    heading="h2"
    title={<Open item={item} />}
    about={<Time at={item.at} reading={reading} as="ago" />}
    fresh={item.readAt === null}
  >
    <p class="whitespace-pre-line">{item.body}</p>
    {item.quote && (
      <div class="mt-3">
        <Quote text={item.quote} />
      </div>
    )}
  </Row>
)

// Opening marks as read, so it is a form; it looks and works like the link it would otherwise be, over the whole row.
const Open = ({ item }: { item: Item }) => (
  <Form action={to('inboxItem', { item: item.id })} class="inline">
    <button
      type="submit"
      class="cursor-pointer text-left font-[inherit] after:absolute after:inset-0 hover:underline"
    >
      {item.headline}
    </button>
  </Form>
)

const kindWords: Record<NoticeKind, { label: string; hint: string }> = {
  hello: { label: 'A hello', hint: 'Somebody writes to you for the first time.' },
  hello_reminder: { label: 'A reminder', hint: 'Once, when a hello has waited three days for you.' },
  answer: { label: 'An answer', hint: 'Somebody answers a hello of yours.' },
  message: { label: 'A message', hint: 'At most one mail until you have read the conversation.' },
  partnership: { label: 'A partnership', hint: 'A trial is suggested, begins, or asks for a word from you.' },
  meeting: {
    label: 'A meeting',
    hint: 'A time is suggested, agreed, moved or cancelled. Calendars read these mails.',
  },
  lesson: {
    label: 'A lesson',
    hint: 'Something that was taught was tried, or it is time to look at it again.',
  },
  question: {
    label: 'Questions',
    hint: 'Somebody answers you, comments on what you wrote, or says that your answer helped.',
  },
  asked: {
    label: 'Could you answer?',
    hint: 'Nobody has answered a question on something you teach, and you are one of few who are asked.',
  },
  topic: { label: 'Topics you follow', hint: 'Something new is asked about one of them.' },
  ending: {
    label: 'An ending',
    hint: 'A hello, a conversation or a partnership of yours has come to its end, or the programme is about to.',
  },
  welcome: {
    label: 'Newcomers',
    hint: 'In your first weeks, how it goes; later, newcomers who teach what you would like to learn.',
  },
  safety: { label: 'From the staff', hint: 'What followed from a report. It always reaches the inbox.' },
  account: { label: 'Your account', hint: 'Changes to it. They always reach the inbox.' },
}

const wayWords: Record<Way, string> = { mail: 'Mail', inbox: 'Inbox', off: 'Off' }

const doneWords = {
  saved: 'Saved.',
  paused: 'All mail is paused. News still comes to the inbox.',
  resumed: 'Mail comes again, as you chose it.',
}

interface PreferencesProps {
  preferences: Preferences
  quiet: QuietHours
  done: keyof typeof doneWords | undefined
}

export const PreferencesPage = ({ preferences, quiet, done }: PreferencesProps) => (
  <Page
    heading="What reaches me"
    lead={`Mail comes to the inbox as well. It rests ${restWords(quiet)}, by your own clock.`}
    back={{ href: to('me'), label: 'My profile' }}
  >
    {done && (
      <div class="mb-7">
        <Notice kind="done">{doneWords[done]}</Notice>
      </div>
    )}
    {preferences.paused && (
      <div class="mb-7">
        <Notice kind="wait">Mail is paused. What you choose here counts once it comes again.</Notice>
      </div>
    )}
    <Form action={to('meNotices')}>
      {noticeKinds.map((kind) => (
        <ChipGroup
          label={kindWords[kind].label}
          hint={kindWords[kind].hint}
          name={kind}
          pick="one"
          chips={waysOf(kind).map((way) => ({ value: way, label: wayWords[way] }))}
          values={[preferences.ways[kind]]}
        />
      ))}
      <div>
        <Button kind="action">Save</Button>
      </div>
    </Form>
    <p class="mt-6">
      <a href={to('meAnswering')}>How often I am asked</a> says how many questions a week may come to you.
    </p>
    <Pausing paused={preferences.paused} />
  </Page>
)

const Pausing = ({ paused }: { paused: boolean }) => (
  <Section
    heading="A quiet time"
    lead="No mail at all, but the links you ask for to sign in. News waits in the inbox."
  >
    {paused ? (
      <PostButton action={to('mePause')} fields={{ mail: 'resume' }} label="Send me mail again" />
    ) : (
      <PostButton action={to('mePause')} fields={{ mail: 'pause' }} label="Pause everything" />
    )}
  </Section>
)

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const restWords = ({ quietFrom, quietUntil }: QuietHours): string =>
  quietFrom === quietUntil ? 'at no time' : `from ${hours(clock(quietFrom), clock(quietUntil))}`

interface UnsubscribeProps {
  token: string
  kind: NoticeKind
  stopped: boolean
  paused: boolean
}

/** Opening the page changes nothing, so that a mail scanner stops nobody's mail; the buttons do. */
export const UnsubscribePage = ({ token, kind, stopped, paused }: UnsubscribeProps) => (
  <Page heading="No more mails like this" lead={`${kindWords[kind].label}: ${kindWords[kind].hint}`}>
    {paused ? (
      <Notice kind="done">All mail is paused. News still comes to your inbox.</Notice>
    ) : (
      <>
        {stopped && <Notice kind="done">Done. This kind of news comes to your inbox only.</Notice>}
        <Actions cost="News still comes to your inbox. You can change it back at any time.">
          {!stopped && (
            <PostButton
              action={to('unsubscribe', { token })}
              fields={{ what: 'kind' }}
              label="No more mails like this"
              kind="action"
            />
          )}
          <PostButton
            action={to('unsubscribe', { token })}
            fields={{ what: 'all' }}
            label="Pause everything"
          />
        </Actions>
      </>
    )}
    <p class="mt-6">
      <a href={to('meNotices')}>Choose what reaches me</a>
    </p>
  </Page>
)
