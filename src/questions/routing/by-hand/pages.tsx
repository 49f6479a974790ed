import type { QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, listed, sentence } from '#ui/wording.ts'
import type { CannotBeAsked } from './ask-by-hand.ts'
import type { ByHand, Mentor } from './mentors.ts'

interface ByHandProps extends ByHand {
  question: { id: QuestionId; title: string }
  ticked: readonly string[]
  errors: FieldErrors
  reading: Reading
}

/** Who teaches the topic and could be asked, with what speaks for each; the fewest who will likely answer are ticked. */
export const ByHandPage = ({ question, mentors, left, ticked, errors, reading }: ByHandProps) => (
  <Page
    heading="Ask mentors of this topic"
    lead={<span dir="auto">{question.title}</span>}
    back={{ href: to('staffUnanswered'), label: 'Unanswered' }}
  >
    <ErrorSummary errors={errors} />
    {mentors.length === 0 ? (
      <Empty
        heading="Nobody can be asked just now."
        action={<ButtonLink href={to('question', { question: question.id })}>Answer it</ButtonLink>}
      >
        Those who teach this rest, were asked already, or have had enough questions this week.
      </Empty>
    ) : (
      <Form action={to('questionRouting', { question: question.id })}>
        <fieldset>
          <legend class="mb-1.5 font-semibold">Whom would you ask?</legend>
          {mentors.map((mentor, place) => (
            <Checkbox
              id={place === 0 ? 'mentor' : `mentor-${place + 1}`}
              name="mentor"
              value={mentor.publicId}
              label={mentor.name}
              hint={<Why mentor={mentor} reading={reading} />}
              checked={ticked.includes(mentor.publicId)}
              error={place === 0 ? errors.mentor : undefined}
            />
          ))}
        </fieldset>
        <Actions cost={leftWords(left)}>
          <Button kind="action" disabled={left === 0}>
            Send
          </Button>
        </Actions>
      </Form>
    )}
  </Page>
)

/** Who can no longer be asked; why is theirs to say. */
export function cannotWords(cannot: readonly CannotBeAsked[], others: boolean): string {
  const names = cannot.map(({ name }) => name ?? 'somebody the list no longer has')
  return `${sentence(listed(names))} can no longer be asked about this, so nobody was asked yet. ${
    others ? 'The others are still ticked: send again to ask them.' : 'Tick somebody else.'
  }`
}

const leftWords = (left: number): string =>
  left === 0
    ? 'This week’s questions are used up. How many there are for each person is a number under Settings.'
    : `Each reads why they were asked, and can pass without a word. ${sentence(counted(left, 'question', 'questions'))} left for this week, over all.`

/** Facts, in the order in which they would be said. */
function Why({ mentor, reading }: { mentor: Mentor; reading: Reading }) {
  const { teaches, helped, lastAskedAt, asleep } = mentor
  const lived = teaches.flatMap(({ name, since }) => (since === null ? [] : [`${name} in ${since}`]))
  return (
    <>
      {`Teaches ${listed(teaches.map(({ name, level }) => `${name} (level ${level} of 5)`))}. `}
      {lived.length > 0 && `Went through ${listed(lived)}. `}
      {helped > 0 && `${sentence(counted(helped, 'answer', 'answers'))} on it helped. `}
      {lastAskedAt ? (
        <>
          Last asked <Time at={lastAskedAt} reading={reading} as="ago" />.
        </>
      ) : (
        'Not asked before.'
      )}
      {asleep && ' In their quiet hours: the letter waits until they are over.'}
    </>
  )
}
