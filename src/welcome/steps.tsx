import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Section } from '#ui/page.tsx'
import { inWords, sentence } from '#ui/wording.ts'
import type { FirstWeeks } from './access.ts'
import { PLACES, type WelcomeStep } from './newcomer.ts'

interface StepWords {
  readonly title: string
  readonly about: Child
  readonly href?: string | undefined
}

const titles: Record<WelcomeStep, string> = {
  first_steps: 'Your first steps',
  introductions: 'Three introductions',
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

/** Somebody who would like to learn it comes first; else there is always a student. */
function somethingWords({ teaching: [first] }: FirstWeeks): StepWords {
  const title = titles.something
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
  something: somethingWords(weeks),
  day_7: { title: titles.day_7, about: 'We ask how it goes, from what has come of it.' },
  day_30: { title: titles.day_30, about: 'The same once more.' },
})

/** One step ahead, with the way to pass over it. */
const SkipButton = ({ step }: { step: WelcomeStep }) => (
  <PostButton action={to('firstWeeksSkip', { step })} label="Skip" kind="quiet" />
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
        />
      ))}
    </List>
  )
}

/** What stands on Today: what is ahead and can be looked at now. */
const onToday: readonly WelcomeStep[] = ['introductions', 'something']

/** @public A newcomer's first weeks on the day's page; nothing once they are over, skipped or switched off. */
export function FirstWeeksToday({ weeks }: { weeks: FirstWeeks | undefined }) {
  if (!weeks || weeks.off) return null
  const ahead = weeks.steps.filter(({ step, state }) => state === 'ahead' && onToday.includes(step))
  const teaching = ahead.some(({ step }) => step === 'something') ? weeks.teaching.slice(1) : weeks.teaching
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
          />
        ))}
      </List>
    </Section>
  )
}
