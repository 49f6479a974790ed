import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Face } from '#ui/person/face.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { IntroductionSeen } from './access.ts'
import { introductionAskedTitle, whyIntroduced } from './words.ts'

interface IntroductionPageProps {
  introduction: IntroductionSeen
  /** The other as a card, with the reasons. */
  person: Child | undefined
  reading: Reading
}

/** An introduction as one of its two people sees it, until it becomes a conversation. */
export function IntroductionPage({ introduction, person, reading }: IntroductionPageProps) {
  const { them, standing, topicName } = introduction
  return (
    <Page
      heading={`Hello with ${them.name}`}
      beside={<Face name={them.name} />}
      back={{ href: to('hellos'), label: 'Hellos' }}
      lead={`An introduction · About ${topicName}`}
    >
      {standing === 'asks' ? (
        <Asks introduction={introduction} person={person} reading={reading} />
      ) : (
        <Notice kind="wait">{standingWords(introduction)}</Notice>
      )}
    </Page>
  )
}

function standingWords({ standing, them: { callName } }: IntroductionSeen): string {
  if (standing === 'waits')
    return `You said that you would be happy to. Once ${callName} does, too, the two of you can write to each other here.`
  if (standing === 'aside') return 'You said not now. Nobody was told.'
  return 'This introduction has closed. Weeks are full, and that says nothing about either of you.'
}

/** Why, who, two answers, and what each of them does. */
const Asks = ({ introduction, person, reading }: IntroductionPageProps) => (
  <>
    <div class="mb-7 grid gap-2">
      <h2 class="font-semibold text-h2">
        {introductionAskedTitle(introduction.hosts, introduction.them.callName)}
      </h2>
      <p>{whyIntroduced({ ...introduction, topic: introduction.topicName }, introduction.them.callName)}</p>
    </div>
    {person}
    <div class="my-7 grid gap-3">
      <div class="flex flex-wrap items-start gap-3">
        <PostButton
          action={to('introductionHappy', { hello: introduction.id })}
          label="Happy to"
          kind="action"
        />
        <PostButton
          action={to('introductionNotNow', { hello: introduction.id })}
          label="Not now"
          kind="quiet"
        />
      </div>
      <p class="text-muted text-small">
        {costWords(introduction)} Not now needs no reason, and nobody is told. It stays open until{' '}
        <Time at={introduction.lapsesAt} reading={reading} as="dayAfterWord" />.
      </p>
    </div>
  </>
)

const costWords = ({ hosts, them: { callName } }: IntroductionSeen): string =>
  hosts
    ? `One click. ${callName} is asked next, and with both of you a conversation opens.`
    : 'One click, and a conversation opens between the two of you.'
