import type { Card } from '#discovery/access.ts'
import { to } from '#map/paths.ts'
import type { FirstStep } from '#members/first-steps/first-step.ts'
import { ButtonLink } from '#ui/button.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { NextPanel } from '#ui/next-panel.tsx'
import { Columns, Page, Section } from '#ui/page.tsx'
import { FirstSteps, RestingThreads } from '#ui/weave/small.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { NextStep, Today, UnreadTalk, WaitingHello } from './today.ts'

export const TodayPage = ({ today }: { today: Today }) => (
  <Page heading="Today" lead={`Good ${today.part}, ${today.callName}.`}>
    <Columns
      main={
        <>
          <Next next={today.next} />
          <People people={today.people} direction={today.direction} more={today.next.kind !== 'none'} />
        </>
      }
      aside={
        <>
          <Reports reports={today.reports} />
          <Waiting hellos={today.waiting} also={today.next.kind === 'answer'} />
          <Talks talks={today.talks} />
          <Skipped step={today.skipped} />
        </>
      }
    />
    <p class="mt-16 flex items-center gap-4 text-muted">
      <RestingThreads />
      That is all for today.
    </p>
  </Page>
)

function Next({ next }: { next: NextStep }) {
  switch (next.kind) {
    case 'answer':
      return <AnswerHello hello={next.hello} />
    case 'first_steps':
      return <GoOn {...next} />
    case 'take_part':
      return <TakePart />
    case 'start_again':
      return <StartAgain />
    case 'say_hello':
      return <SayHello person={next.person} />
    case 'help':
      return <Help person={next.person} />
    case 'none':
      return null
  }
}

const Go = ({ href, label }: { href: string; label: string }) => (
  <ButtonLink href={href} kind="panel" big>
    {label}
  </ButtonLink>
)

const AnswerHello = ({ hello }: { hello: WaitingHello }) => (
  <NextPanel
    heading={`${hello.callName} says hello`}
    why={hello.gain ? <span class="voice">“{hello.gain}”</span> : `The topic: ${hello.topic}.`}
    action={<Go href={to('hello', { hello: hello.hello })} label="Read and answer" />}
    cost="About a minute. You can ask first, or say not now without a reason."
  />
)

const stepWords: Record<FirstStep, string> = {
  teach: 'Say what you could teach',
  learn: 'Say what you would like to learn',
  experience: 'Say what you have been through',
  meet: 'Say how you like to meet',
  mentoring: 'Take part in mentoring',
}

const GoOn = ({ step, done, of }: { step: FirstStep; done: number; of: number }) => (
  <NextPanel
    heading={stepWords[step]}
    why={
      <span class="grid gap-3">
        <span>The more people know, the better the people you are shown. Everything can be skipped.</span>
        <FirstSteps done={done} of={of} says={`${sentence(counted(done, 'step', 'steps'))} of ${of} taken`} />
      </span>
    }
    action={<Go href={to('firstStep', { step })} label="Go on" />}
    cost="A minute for each step."
  />
)

const TakePart = () => (
  <NextPanel
    heading="Take part in mentoring"
    why="Offer what you know, find somebody for what you would like to know, or both."
    action={<Go href={to('mentoring')} label="Choose how" />}
    cost="Two minutes. You can stop at any time."
  />
)

const StartAgain = () => (
  <NextPanel
    heading="You are having a rest"
    why="You are not suggested to anybody. What you have begun goes on."
    action={<Go href={to('mentoring')} label="Look at it" />}
    cost="Start again whenever you like; nothing is lost."
  />
)

/** What could go which way, then the first reason: two or three sentences. */
function whyWords({ callName, theyTeach, youTeach, reasons }: Card): string {
  const sentences = [
    theyTeach.length > 0 ? `${callName} could teach you: ${theyTeach.slice(0, 2).join(', ')}.` : undefined,
    youTeach.length > 0 ? `You could teach ${callName}: ${youTeach.slice(0, 2).join(', ')}.` : undefined,
    reasons[0],
  ]
  return sentences.filter(Boolean).join(' ')
}

const Exits = ({ person, others }: { person: Card; others: string }) => (
  <span class="flex flex-wrap gap-x-6">
    <a href={person.href}>Who {person.callName} is</a>
    <a href={others}>Show me someone else</a>
  </span>
)

const SayHello = ({ person }: { person: Card }) => (
  <NextPanel
    heading={`Say hello to ${person.callName}`}
    why={whyWords(person)}
    action={<Go href={to('helloNew', { person: person.publicId })} label="Say hello" />}
    cost="Five minutes to write. If the answer is yes, a 20-minute chat."
    exit={<Exits person={person} others={to('people')} />}
  />
)

const Help = ({ person }: { person: Card }) => (
  <NextPanel
    heading={`You could help ${person.callName}`}
    why={whyWords(person)}
    action={<Go href={to('helloNew', { person: person.publicId })} label="Say hello" />}
    cost="You may write first, too. A short hello is enough."
    exit={<Exits person={person} others={to('people', {}, { tab: 'help' })} />}
  />
)

function People({ people, direction, more }: Pick<Today, 'people' | 'direction'> & { more: boolean }) {
  if (people.length === 0) return null
  const number = sentence(counted(people.length, 'person', 'people'))
  const [one, many] = direction === 'learn' ? ['who fits', 'who fit'] : ['you could help', 'you could help']
  const extra = more ? number.replace(' ', ' more ') : number
  return (
    <Section
      heading={`${extra} ${people.length === 1 ? one : many}`}
      link={{ href: to('people', {}, direction === 'learn' ? {} : { tab: 'help' }), label: 'All people' }}
    >
      <List>
        {people.map((person) => (
          <Row
            person={person.name}
            href={person.href}
            title={person.name}
            about={[person.role, person.place].filter(Boolean).join(' · ')}
          >
            {whyWords(person)}
          </Row>
        ))}
      </List>
    </Section>
  )
}

function Reports({ reports }: { reports: number }) {
  if (reports === 0) return null
  const title = sentence(`${counted(reports, 'report waits', 'reports wait')} to be looked at`)
  return (
    <Section heading="For staff">
      <List>
        <Row
          href={to('staffReported')}
          title={title}
          about="Whoever wrote it learns only that somebody looked."
        />
      </List>
    </Section>
  )
}

function Waiting({ hellos, also }: { hellos: readonly WaitingHello[]; also: boolean }) {
  if (hellos.length === 0) return null
  return (
    <Section
      heading={also ? 'Also waiting for you' : 'Waiting for you'}
      link={{ href: to('hellos'), label: 'All hellos' }}
    >
      <List>
        {hellos.map(({ hello, name, callName, topic, asking }) => (
          <Row
            person={name}
            href={to('hello', { hello })}
            title={asking ? `You asked ${callName} first` : `${callName} says hello`}
            about={asking ? `${topic}. Nothing is decided yet.` : topic}
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
            about={topic}
            fresh
          />
        ))}
      </List>
    </Section>
  )
}

function Skipped({ step }: { step: FirstStep | undefined }) {
  if (step === undefined) return null
  return (
    <Section heading="When you have a minute">
      <List>
        <Row
          href={to('firstStep', { step })}
          title={stepWords[step]}
          about="It is the surest way to people who fit. You skipped it, and may again."
        />
      </List>
    </Section>
  )
}
