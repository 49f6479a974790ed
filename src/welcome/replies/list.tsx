import { to } from '#map/paths.ts'
import { permalink } from '#questions/thread/permalink.ts'
import { ButtonLink } from '#ui/button.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { WithoutReply } from './access.ts'

const did = { question: 'asked', conversation: 'began it', answer: 'answered' } as const

/** @public For staff: what each lacks, and the one thing that would mend it. */
export const WithoutReplyList = ({ rows, reading }: { rows: readonly WithoutReply[]; reading: Reading }) => (
  <List label="Without a reply">
    {rows.map((row) => (
      <Row
        title={
          <a href={pathOf(row)} dir="auto">
            {row.title}
          </a>
        }
        about={
          <>
            {row.name ?? 'Somebody new'} {did[row.what]} <Time at={row.at} reading={reading} as="ago" />.
          </>
        }
        actions={
          row.what === 'question' ? (
            <ButtonLink href={to('questionRouting', { question: row.question })}>
              Ask mentors of this topic
            </ButtonLink>
          ) : (
            <ButtonLink href={pathOf(row)}>{row.what === 'answer' ? 'Say thanks' : 'Reply'}</ButtonLink>
          )
        }
      />
    ))}
  </List>
)

const pathOf = ({ question, post }: WithoutReply): string =>
  post ? permalink(question, post) : to('question', { question })
