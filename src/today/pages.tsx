import { to } from '#map/paths.ts'
import type { FirstStep } from '#members/first-steps/first-step.ts'
import { List, Row } from '#ui/list/list.tsx'
import { Columns, Page, Section } from '#ui/page.tsx'
import type { Reading } from '#ui/time.tsx'
import { RestingThreads } from '#ui/weave/small.tsx'
import { counted, sentence } from '#ui/wording.ts'
import { FirstWeeksToday } from '#welcome/steps.tsx'
import { Questions, Talks, UnderWayList, Waiting } from './lists.tsx'
import { Next } from './next-panels.tsx'
import type { Today } from './today.ts'
import { stepWords, whyWords } from './words.ts'

/** One next step, what else waits, what is under way, people, and an end. */
export const TodayPage = ({ today, reading }: { today: Today; reading: Reading }) => (
  <Page heading="Today" lead={`Good ${today.part}, ${today.callName}.`}>
    <Columns
      main={
        <>
          <Next next={today.next} reading={reading} />
          <Waiting today={today} reading={reading} />
          <FirstWeeksToday weeks={today.weeks} />
          <UnderWayList pairs={today.pairs} reading={reading} />
          <Questions questions={today.questions} />
          <People {...today} more={'person' in today.next} />
        </>
      }
      aside={
        <>
          <ForStaff {...today} />
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

function ForStaff({
  reports,
  attention,
  unreplied,
  gone,
}: Pick<Today, 'reports' | 'attention' | 'unreplied' | 'gone'>) {
  if (reports + attention + unreplied + gone.length === 0) return null
  return (
    <Section heading="For staff">
      <List>
        {reports > 0 && (
          <Row
            href={to('staffReported')}
            title={sentence(`${counted(reports, 'report waits', 'reports wait')} to be looked at`)}
            about="Whoever wrote it learns only that somebody looked."
          />
        )}
        {attention > 0 && (
          <Row
            href={to('staffAttention')}
            title={sentence(`${counted(attention, 'newcomer needs', 'newcomers need')} attention`)}
            about="Two weeks here, and nobody has written to them or met them, or they have fewer than three introductions."
          />
        )}
        {unreplied > 0 && (
          <Row
            href={to('staffAttention')}
            title="Newcomers wait for a reply"
            about="They wrote something a day ago or longer, and nobody has said a word to it."
          />
        )}
        {gone.map(({ name, person, learners }) => (
          <Row
            person={name}
            href={to('staffMember', { person })}
            title={`${name} no longer takes part`}
            about={`${sentence(counted(learners, 'person', 'people'))} learned there, and were offered others. A word from you may help.`}
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
