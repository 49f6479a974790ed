import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { NextPanel } from '#ui/next-panel.tsx'
import { Page, Section } from '#ui/page.tsx'
import { RestingThreads } from '#ui/weave/small.tsx'
import type { Today, UnreadTalk, WaitingHello } from './today.ts'

export const TodayPage = ({ today }: { today: Today }) => (
  <Page heading="Today" lead={`Good to see you, ${today.callName}.`}>
    <NextStep today={today} />
    <Waiting hellos={today.waiting.slice(1)} />
    <Talks talks={today.talks} />
    <p class="mt-16 flex items-center gap-4 text-muted">
      <RestingThreads />
      That is all for today.
    </p>
  </Page>
)

function NextStep({ today: { waiting, enrolled } }: { today: Today }) {
  const [hello] = waiting
  if (hello) return <AnswerHello hello={hello} />
  if (!enrolled) return <TakePart />
  return null
}

const AnswerHello = ({ hello }: { hello: WaitingHello }) => (
  <NextPanel
    heading={`${hello.callName} says hello`}
    why={hello.gain ? <q class="voice">{hello.gain}</q> : `It is about ${hello.topic.toLowerCase()}.`}
    action={
      <ButtonLink href={to('hello', { hello: hello.hello })} kind="panel" big>
        Read and answer
      </ButtonLink>
    }
    cost="About a minute. You can ask first, or say not now without a reason."
  />
)

const TakePart = () => (
  <NextPanel
    heading="Take part in mentoring"
    why="Offer what you know, find somebody for what you would like to know, or both."
    action={
      <ButtonLink href={to('mentoring')} kind="panel" big>
        Choose how
      </ButtonLink>
    }
    cost="Two minutes. You can stop at any time."
  />
)

function Waiting({ hellos }: { hellos: readonly WaitingHello[] }) {
  if (hellos.length === 0) return null
  return (
    <Section heading="Also waiting for you" link={{ href: to('hellos'), label: 'All hellos' }}>
      <List>
        {hellos.map(({ hello, name, topic }) => (
          <Row
            person={name}
            href={to('hello', { hello })}
            title={`${name} says hello`}
            about={`About ${topic.toLowerCase()}`}
          />
        ))}
      </List>
    </Section>
  )
}

function Talks({ talks }: { talks: readonly UnreadTalk[] }) {
  if (talks.length === 0) return null
  return (
    <Section heading="New in your conversations">
      <List>
        {talks.map(({ hello, name, topic }) => (
          <Row
            person={name}
            href={to('hello', { hello })}
            title={`${name} wrote to you`}
            about={`About ${topic.toLowerCase()}`}
            fresh
          />
        ))}
      </List>
    </Section>
  )
}
