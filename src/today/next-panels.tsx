import { introductionAskedTitle, whyIntroduced } from '#hellos/introducing/words.ts'
import { to } from '#map/paths.ts'
import { howWords } from '#partnerships/words.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PostButton } from '#ui/form.tsx'
import { NextPanel } from '#ui/next-panel.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, listed } from '#ui/wording.ts'
import type { NextStep } from './next-step.ts'
import type { OpenQuestion } from './open-questions.ts'
import {
  FirstStepPanel,
  HelpPanel,
  SayHelloPanel,
  StartAgainPanel,
  StillHerePanel,
  TakePartPanel,
} from './own-panels.tsx'
import type { Introduced, SuggestedTrial, WaitingHello } from './read-day.ts'
import type { TimeToSay } from './times.ts'
import type { UnderWay } from './under-way.ts'
import { pathOfTime, timeTitle } from './words.ts'

/** The one filled panel: somebody waits, something begun can go on, or a step of the reader's own. */
export function Next({ next, reading }: { next: NextStep; reading: Reading }) {
  switch (next.kind) {
    case 'answer':
      return <AnswerHello hello={next.hello} />
    case 'introduction':
      return <MeetSomebody introduction={next.introduction} />
    case 'trial':
      return <AnswerTrial trial={next.trial} />
    case 'decide':
      return <Decide pair={next.pair} />
    case 'in_touch':
      return <InTouch pair={next.pair} />
    case 'time':
      return <SayTime time={next.time} reading={reading} />
    case 'question':
      return <AnswerQuestion question={next.question} />
    case 'lesson':
      return <LookAgain {...next} />
    case 'sign':
      return <Sign pair={next.pair} />
    case 'plan':
      return <Plan pair={next.pair} />
    case 'first_steps':
      return <FirstStepPanel {...next} />
    case 'take_part':
      return <TakePartPanel />
    case 'still_here':
      return <StillHerePanel />
    case 'start_again':
      return <StartAgainPanel />
    case 'say_hello':
      return <SayHelloPanel person={next.person} />
    case 'help':
      return <HelpPanel person={next.person} />
    case 'none':
      return null
  }
}

const Go = ({ href, label }: { href: string; label: string }) => (
  <ButtonLink href={href} kind="panel" big>
    {label}
  </ButtonLink>
)

const Voice = ({ words }: { words: string }) => <span class="voice">“{words}”</span>

const AnswerHello = ({ hello }: { hello: WaitingHello }) => (
  <NextPanel
    heading={`${hello.callName} says hello`}
    why={hello.gain ? <Voice words={hello.gain} /> : `The topic: ${hello.topic}.`}
    action={<Go href={to('hello', { hello: hello.hello })} label="Read and answer" />}
    cost="About a minute. You can ask first, or say not now without a reason."
  />
)

const MeetSomebody = ({ introduction: { introduction: id, ...one } }: { introduction: Introduced }) => (
  <NextPanel
    heading={introductionAskedTitle(one.hosts, one.callName)}
    why={whyIntroduced(one, one.callName)}
    action={<PostButton action={to('introductionHappy', { hello: id })} label="Happy to" kind="panel" big />}
    cost={
      one.hosts
        ? `One click. ${one.callName} is asked next, and with both of you a conversation opens.`
        : 'One click, and a conversation opens between the two of you.'
    }
    exit={<a href={to('hello', { hello: id })}>Look at it first, or say not now</a>}
  />
)

const AnswerTrial = ({ trial }: { trial: SuggestedTrial }) => (
  <NextPanel
    heading={`${trial.callName} suggests a trial`}
    why={
      trial.words ? (
        <Voice words={trial.words} />
      ) : (
        `${counted(trial.conversations, 'conversation', 'conversations')} about ${trial.topic}, within ${counted(trial.days, 'day', 'days')}. Then each of you says whether to go on.`
      )
    }
    action={<Go href={to('hello', { hello: trial.hello }, { do: 'trial' })} label="Look at it" />}
    cost="One tap. Either of you may stop at any time, and leaving it tells nobody."
  />
)

const decisionWords = ({ callName, extended }: UnderWay) =>
  ({
    asked: {
      heading: `How was it with ${callName}?`,
      why: `Your trial has come to its end. You can go on together, ${extended ? '' : 'extend it once, '}or end it kindly.`,
    },
    they_go_on: {
      heading: `${callName} would like to go on together`,
      why: 'If you would, too, say so. If you are not sure, the trial simply goes on to its end.',
    },
    they_extend: {
      heading: `${callName} would like some more time`,
      why: 'A trial can be extended once, by as much again, if both of you like.',
    },
  }) as const

function Decide({ pair }: { pair: UnderWay }) {
  const { id, decision = 'asked' } = pair
  return (
    <NextPanel
      {...decisionWords(pair)[decision]}
      action={<Go href={to('partnership', { partnership: id })} label="Say what comes next" />}
      cost="One tap. Left open it ends by itself, and that says nothing about either of you."
    />
  )
}

const AnswerQuestion = ({ question: { question, title, asker, topics } }: { question: OpenQuestion }) => (
  <NextPanel
    heading={asker ? `Could you answer ${asker}?` : 'Could you answer?'}
    why={
      <>
        <span class="voice" dir="auto">
          “{title}”
        </span>{' '}
        Nobody has answered yet{topics.length > 0 && `, and you know ${listed(topics)}`}.
      </>
    }
    action={<Go href={to('question', { question })} label="Read and answer" />}
    cost="A few lines will do. You can pass, which tells nobody, or have it back tomorrow."
  />
)

const InTouch = ({ pair: { id, callName } }: { pair: UnderWay }) => (
  <NextPanel
    heading={`Are you and ${callName} in touch?`}
    why="Nothing was heard here for some days, and nothing is planned. If you talk elsewhere, one tap says so."
    action={
      <PostButton
        action={to('partnershipInTouch', { partnership: id })}
        label="We are in touch"
        kind="panel"
        big
      />
    }
    cost="Else the trial ends by itself within the week, without a word to anybody else."
    exit={<a href={to('partnership', { partnership: id })}>Look at it first</a>}
  />
)

const SayTime = ({ time, reading }: { time: TimeToSay; reading: Reading }) => (
  <NextPanel
    heading={timeTitle(time)}
    why={<When time={time} reading={reading} />}
    action={
      <Go href={pathOfTime(time)} label={time.what === 'over' ? 'Say how it was' : 'Look at the time'} />
    }
    cost={
      time.what === 'over'
        ? 'One tap: it happened, or it did not. Nobody is blamed for either.'
        : 'One tap to agree. Another time is an answer, too.'
    }
  />
)

/** "Thursday at 19:00, by phone" */
const When = ({ time: { at, channel }, reading }: { time: TimeToSay; reading: Reading }) => (
  <>
    <Time at={at} reading={reading} as="day" /> at <Time at={at} reading={reading} as="clock" />
    {channel && `, ${howWords[channel]}`}.
  </>
)

const LookAgain = ({ pair, lesson }: { pair: UnderWay; lesson: NonNullable<UnderWay['lesson']> }) => (
  <NextPanel
    heading={`How did it go with what ${pair.callName} taught you?`}
    why={<Voice words={lesson.words} />}
    action={<Go href={to('lesson', { partnership: pair.id, lesson: lesson.id })} label="Say how it went" />}
    cost="One tap: tried, works for you, or dropped with a word why. All three are welcome."
  />
)

const Sign = ({ pair: { id, callName } }: { pair: UnderWay }) => (
  <NextPanel
    heading={`${callName} has signed your agreement`}
    why="Read it, change what you like, or sign it, too. What you do together does not wait for it."
    action={<Go href={to('agreement', { partnership: id })} label="Read the agreement" />}
    cost="A few minutes. It can be changed at any time."
  />
)

const Plan = ({ pair: { hello, callName, topic, state, conversationsLeft } }: { pair: UnderWay }) => (
  <NextPanel
    heading={`Plan a meeting with ${callName}`}
    why={`Nothing is planned yet about ${topic}. ${
      state === 'trial'
        ? `${counted(conversationsLeft, 'conversation is', 'conversations are')} left of your trial.`
        : 'Many find a time easier to keep when it stands in both calendars.'
    }`}
    action={<Go href={to('meetingNew', { hello })} label="Plan a meeting" />}
    cost="Two minutes. By phone, by text, over lunch: any way counts."
    exit={<a href={to('contact', { hello })}>We have talked already</a>}
  />
)
