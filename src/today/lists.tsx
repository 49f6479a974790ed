import { introductionAskedTitle } from '#hellos/introducing/words.ts'
import { to } from '#map/paths.ts'
import { howWords } from '#partnerships/words.ts'
import { List, Row } from '#ui/list/list.tsx'
import { Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { Mini } from '#ui/weave/small.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { OpenQuestion } from './open-questions.ts'
import type { UnreadTalk } from './read-day.ts'
import type { Today } from './today.ts'
import type { UnderWay } from './under-way.ts'
import { pathOfTime, timeTitle } from './words.ts'

/** Everybody else who waits for a word of the reader. */
export function Waiting({ today, reading }: { today: Today; reading: Reading }) {
  const { waiting, introductions, trials, times, next } = today
  if (waiting.length + introductions.length + trials.length + times.length === 0) return null
  const also = ['answer', 'introduction', 'trial', 'time', 'decide', 'in_touch'].includes(next.kind)
  return (
    <Section
      heading={also ? 'Also waiting for you' : 'Waiting for you'}
      link={{ href: to('hellos'), label: 'All hellos' }}
    >
      <List>
        {waiting.map(({ hello, name, callName, topic, asking }) => (
          <Row
            person={name}
            href={to('hello', { hello })}
            title={asking ? `You asked ${callName} first` : `${callName} says hello`}
            about={asking ? `${topic}. Nothing is decided yet.` : topic}
          />
        ))}
        {introductions.map(({ introduction, name, callName, topic, hosts }) => (
          <Row
            person={name}
            href={to('hello', { hello: introduction })}
            title={introductionAskedTitle(hosts, callName)}
            about={topic}
          />
        ))}
        {trials.map(({ hello, name, callName, topic }) => (
          <Row
            person={name}
            href={to('hello', { hello }, { do: 'trial' })}
            title={`${callName} suggests a trial`}
            about={topic}
          />
        ))}
        {times.map((time) => (
          <Row
            person={time.name}
            href={pathOfTime(time)}
            title={timeTitle(time)}
            about={<At {...time} reading={reading} />}
          />
        ))}
      </List>
    </Section>
  )
}

/** "Thursday at 19:00, by phone" */
const At = ({
  at,
  channel,
  reading,
}: {
  at: Date
  channel: keyof typeof howWords | null
  reading: Reading
}) => (
  <>
    <Time at={at} reading={reading} as="day" /> at <Time at={at} reading={reading} as="clock" />
    {channel && `, ${howWords[channel]}`}
  </>
)

/** What two people have under way: what is next, in words, and the lessons so far as threads. */
export function UnderWayList({ pairs, reading }: { pairs: readonly UnderWay[]; reading: Reading }) {
  if (pairs.length === 0) return null
  return (
    <Section heading="Your partnerships" link={{ href: to('partnerships'), label: 'All partnerships' }}>
      <List>
        {pairs.map((pair) => (
          <Row
            person={pair.name}
            href={to('partnership', { partnership: pair.id })}
            title={pair.name}
            about={<WhatIsNext pair={pair} reading={reading} />}
            actions={pair.lessons > 0 && <Threads pair={pair} />}
          />
        ))}
      </List>
    </Section>
  )
}

// Beside the name where there is room; a phone has none to spare.
const Threads = ({ pair }: { pair: UnderWay }) => (
  <span class="hidden sm:block">
    <Mini teachers={pair.taughtBy} says={lessonsSay(pair)} />
  </span>
)

const lessonsSay = ({ lessons, callName }: UnderWay) =>
  `${sentence(counted(lessons, 'lesson', 'lessons'))} between you and ${callName}`

/** The nearest thing: a time first, then what is open, then where it stands. */
function WhatIsNext({ pair, reading }: { pair: UnderWay; reading: Reading }) {
  const { state, next, callName, lesson, toSign, decision, quiet, pauseUntil } = pair
  if (state === 'paused')
    return pauseUntil ? (
      <>
        Having a pause until <Time at={pauseUntil} reading={reading} as="dayAfterWord" />
      </>
    ) : (
      <>Having a pause</>
    )
  if (next)
    return (
      <>
        Next: <At {...next} reading={reading} />
      </>
    )
  if (decision) return <>Your word decides how it goes on</>
  if (quiet) return <>Nothing was heard for some days</>
  if (lesson) return <>How did it go with what {callName} taught you?</>
  if (toSign) return <>{callName} has signed your agreement</>
  return state === 'trial' ? (
    <OnTrial pair={pair} reading={reading} />
  ) : (
    <>{pair.topic}. Nothing is planned yet.</>
  )
}

const OnTrial = ({ pair, reading }: { pair: UnderWay; reading: Reading }) => (
  <>
    On trial: {counted(pair.conversationsLeft, 'conversation', 'conversations')} left, or until{' '}
    <Time at={pair.trialUntil} reading={reading} as="date" />
  </>
)

/** Questions of the community that wait for somebody like the reader. */
export function Questions({ questions }: { questions: readonly OpenQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <Section
      heading="You could answer"
      link={{ href: to('questions', {}, { state: 'unanswered' }), label: 'All questions' }}
    >
      <List>
        {questions.map((one) => (
          <Row
            href={to('question', { question: one.question })}
            title={<span dir="auto">{one.title}</span>}
            about={[...one.topics, waitsWords(one)].join(' · ')}
          />
        ))}
      </List>
    </Section>
  )
}

function waitsWords({ invited, fromNewcomer, asker, kind }: OpenQuestion): string {
  if (invited) return 'you were asked'
  if (fromNewcomer && asker) return `${asker} is new here, and nobody has replied yet`
  return kind === 'question' ? 'nobody has answered yet' : 'nobody has replied yet'
}

export function Talks({ talks }: { talks: readonly UnreadTalk[] }) {
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
