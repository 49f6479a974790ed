import { sql } from 'kysely'
import type { QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { MemberLook } from '#platform/act.ts'
import { ButtonLink } from '#ui/button.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { inWords, listed, noun, sentence } from '#ui/wording.ts'
import { isAskedBefore, topicsOf } from '../seen.ts'

/** A question nobody has answered, as staff read it: never who asked. */
export interface UnansweredRow {
  readonly id: QuestionId
  readonly title: string
  readonly askedAt: Date
  readonly topics: readonly { readonly name: string }[]
  /** How many were asked. */
  readonly asked: number
  /** Every wave went by. */
  readonly withStaff: boolean
}

/** Questions that wait for staff, and those with people who were asked; the oldest first. */
export async function readUnanswered(look: MemberLook): Promise<UnansweredRow[]> {
  const rows = await look.tx
    .selectFrom('questions.thread as q')
    .select(['q.id', 'q.title', 'q.asked_at as askedAt', topicsOf(look).as('topics')])
    .select((eb) => [
      sql<boolean>`q.unanswered_at is not null`.as('withStaff'),
      eb
        .selectFrom('questions.invitation as i')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('i.thread', '=', 'q.id')
        .as('asked'),
    ])
    .where('q.kind', '=', 'question')
    .where('q.answered_at', 'is', null)
    .where('q.closed_at', 'is', null)
    .where('q.hidden_at', 'is', null)
    .where('q.merged_into', 'is', null)
    .where((eb) => eb.or([eb('q.unanswered_at', 'is not', null), eb('q.waves', '>', 0)]))
    .where(isAskedBefore(look))
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, asked: row.asked ?? 0 }))
}

/** What staff look after: questions that three waves did not answer, and those that are with people. */
export function UnansweredPage({ rows, reading }: { rows: readonly UnansweredRow[]; reading: Reading }) {
  const waiting = rows.filter(({ withStaff }) => withStaff)
  const asked = rows.filter(({ withStaff }) => !withStaff)
  return (
    <Page
      heading="Unanswered"
      back={{ href: to('staff'), label: 'Staff' }}
      lead="Questions nobody has answered, though those who teach the topic were asked."
    >
      <Section heading="With you">
        {waiting.length === 0 ? (
          <p class="text-muted">Nothing waits.</p>
        ) : (
          <Rows rows={waiting} reading={reading} label="With you" />
        )}
      </Section>
      {asked.length > 0 && (
        <Section heading="With people who were asked">
          <Rows rows={asked} reading={reading} label="With people who were asked" />
        </Section>
      )}
    </Page>
  )
}

const Rows = ({
  rows,
  reading,
  label,
}: {
  rows: readonly UnansweredRow[]
  reading: Reading
  label: string
}) => (
  <List label={label}>
    {rows.map(({ id, title, askedAt, topics, asked, withStaff }) => (
      <Row
        href={to('question', { question: id })}
        title={<span dir="auto">{title}</span>}
        about={
          <>
            {listed(topics.map(({ name }) => name))} · asked <Time at={askedAt} reading={reading} as="ago" />
          </>
        }
        actions={withStaff && <AskMentors question={id} />}
      >
        <p class="text-small">
          {asked === 0
            ? 'Nobody could be asked.'
            : `${sentence(inWords(asked))} ${noun(asked, 'person was', 'people were')} asked.`}
        </p>
      </Row>
    ))}
  </List>
)

/** @public Leads to who could be asked by hand. */
export const AskMentors = ({ question }: { question: QuestionId }) => (
  <ButtonLink href={to('questionRouting', { question })}>Ask mentors of this topic</ButtonLink>
)
