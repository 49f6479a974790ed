import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Section } from '#ui/page.tsx'
import { inWords, sentence } from '#ui/wording.ts'
import type { FirstWeeks, Talked } from './access.ts'
import { PLACES, type WelcomeStep } from './newcomer.ts'

interface StepWords {
  readonly title: string
  readonly about: Child
  readonly href?: string | undefined
}

const titles: Record<WelcomeStep, string> = {
  first_steps: 'Your first steps',
  introductions: 'Three introductions',
  conversations: 'Three live conversations',
  something: 'One thing you can do now',
  day_7: 'A word after a week',
  day_30: 'A word after a month',
}

function introductionWords({ takesPart, hosts }: FirstWeeks): StepWords {
  const title = titles.introductions
  if (hosts >= PLACES) return { title, about: 'Three people said that they would be happy to meet you.' }
  if (hosts > 0)
    return {
      title,
      about: `${sentence(inWords(hosts))} ${hosts === 1 ? 'person has' : 'people have'} said yes so far, and we go on asking.`,
      href: to('hellos'),
    }
  return takesPart
    ? {
        title,
        about:
          'We ask three people who fit: somebody who welcomes newcomers, somebody whose voice carries, somebody who knows your topics. You hear of each who says yes.',
      }
    : {
        title,
        about:
          'Say how you take part in mentoring, and three people who fit are asked whether they would be happy to meet you.',
        href: to('mentoring'),
      }
}

/** What is talked about in their topics, each a link; where nothing is, theirs may be the first word. */
function conversationWords({ talked }: FirstWeeks): StepWords {
  const title = titles.conversations
  if (talked.length === 0)
    return {
      title,
      about: 'Nothing is talked about in your topics just now. A question of yours would be welcome.',
      href: to('questionNew'),
    }
  return { title, about: 'What people talk about in your topics. A line of yours is welcome.' }
}

/** A question that waits comes first, then somebody who would like to learn it; else there is always a student. */
function somethingWords({ question, teaching: [first] }: FirstWeeks): StepWords {
  const title = titles.something
  if (question)
    return {
      title,
      about: `${question.asker?.callName ?? 'Somebody'} asks: ${question.title} Nobody has answered yet, and you teach it. A few lines will do.`,
      href: to('question', { question: question.id }),
    }
  return first
    ? { title, about: teachingWords(first), href: pathOf(first) }
    : {
        title,
        about: 'Meet a student: what you learned last year is news to somebody. A short hello is enough.',
        href: to('people', {}, { tab: 'help', stage: 'student' }),
      }
}

type Opportunity = FirstWeeks['teaching'][number]

const teachingWords = ({ callName, topicName }: Opportunity): string =>
  `${callName} would like to learn ${topicName}, which you teach. A short hello is enough.`
const pathOf = ({ person, topic }: Opportunity): string => to('helloNew', { person }, { topic })

const wordsOf = (weeks: FirstWeeks): Record<WelcomeStep, StepWords> => ({
  first_steps: {
    title: titles.first_steps,
    about: 'What you could teach, what you would like to learn, and how you like to meet.',
    href: to('today'),
  },
  introductions: introductionWords(weeks),
  conversations: conversationWords(weeks),
  something: somethingWords(weeks),
  day_7: { title: titles.day_7, about: 'We ask how it goes, from what has come of it.' },
  day_30: { title: titles.day_30, about: 'The same once more.' },
})

/** One step ahead, with the way to pass over it. */
const SkipButton = ({ step }: { step: WelcomeStep }) => (
  <PostButton action={to('firstWeeksSkip', { step })} label="Skip" kind="quiet" />
)

const TalkedAbout = ({ talked }: { talked: readonly Talked[] }) =>
  talked.length > 0 && (
    <ul class="grid gap-1">
      {talked.map(({ id, title, topics }) => (
        <li>
          <a href={to('question', { question: id })} class="inline-block py-1.5" dir="auto">
            {title}
          </a>
          <span class="text-muted text-small"> {topics.join(', ')}</span>
        </li>
      ))}
    </ul>
  )

const stateWords = { reached: 'Done', skipped: 'Skipped', ahead: undefined } as const

/** Every step, with what has come of it. */
export function Steps({ weeks }: { weeks: FirstWeeks }) {
  const words = wordsOf(weeks)
  return (
    <List label="Steps">
      {weeks.steps.map(({ step, state }) => (
        <Row
          title={words[step].title}
          href={state === 'ahead' ? words[step].href : undefined}
          about={stateWords[state] ?? words[step].about}
          actions={state === 'ahead' && <SkipButton step={step} />}
        >
          {step === 'conversations' && state === 'ahead' && <TalkedAbout talked={weeks.talked} />}
        </Row>
      ))}
    </List>
  )
}

/** What stands on Today: what is ahead and can be looked at now. */
const onToday: readonly WelcomeStep[] = ['introductions', 'conversations', 'something']

/** @public A newcomer's first weeks on the day's page; nothing once they are over, skipped or switched off. */
export function FirstWeeksToday({ weeks }: { weeks: FirstWeeks | undefined }) {
  if (!weeks || weeks.off) return null
  const ahead = weeks.steps.filter(({ step, state }) => state === 'ahead' && onToday.includes(step))
  const said = ahead.some(({ step }) => step === 'something') && !weeks.question
  const teaching = said ? weeks.teaching.slice(1) : weeks.teaching
  return (
    <>
      <Ahead weeks={weeks} ahead={ahead} />
      <Teaching teaching={teaching} />
    </>
  )
}

function Teaching({ teaching }: { teaching: readonly Opportunity[] }) {
  if (teaching.length === 0) return null
  return (
    <Section
      heading="What you could teach"
      link={{ href: to('people', {}, { tab: 'help' }), label: 'All people' }}
    >
      <List>
        {teaching.map((one) => (
          <Row person={one.name} href={pathOf(one)} title={one.name} about={teachingWords(one)} />
        ))}
      </List>
    </Section>
  )
}

function Ahead({ weeks, ahead }: { weeks: FirstWeeks; ahead: FirstWeeks['steps'] }) {
  if (ahead.length === 0) return null
  const words = wordsOf(weeks)
  return (
    <Section heading="Your first weeks" link={{ href: to('firstWeeks'), label: 'All steps' }}>
      <List>
        {ahead.map(({ step }) => (
          <Row
            title={words[step].title}
            href={words[step].href}
            about={words[step].about}
            actions={<SkipButton step={step} />}
          >
            {step === 'conversations' && <TalkedAbout talked={weeks.talked} />}
          </Row>
        ))}
      </List>
    </Section>
  )
}
