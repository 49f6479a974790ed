import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import { Fold } from '#ui/list/fold.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, inWords, sentence } from '#ui/wording.ts'
import type { RoundRow } from './access.ts'
import { ChoiceForm, type Choices } from './choice-form.tsx'
import { askedWords } from './words.ts'

interface RoundsProps {
  rounds: readonly RoundRow[]
  choices: Choices
  values: FormValues
  errors: Readonly<Record<string, string>>
  /** A sentence about the whole form. */
  mistake?: string | undefined
  removed: boolean
  reading: Reading
}

/** Every round there was, and a new one. */
export function RoundsPage({ rounds, choices, values, errors, mistake, removed, reading }: RoundsProps) {
  const open = mistake !== undefined || Object.keys(errors).length > 0 || rounds.length === 0
  return (
    <Page
      heading="Rounds"
      lead="Pairs for many people at once, to look at before anybody is asked."
      back={{ href: to('staff'), label: 'Staff' }}
    >
      {removed && (
        <div class="mb-7">
          <Notice kind="done">The round is gone. Nobody had been asked.</Notice>
        </div>
      )}
      {mistake && (
        <div class="mb-7">
          <Notice kind="error">{mistake}</Notice>
        </div>
      )}
      <Fold id="new" heading="A new round" says="For everybody who takes part, or some of them" open={open}>
        <p class="mb-6">
          A round is a proposal and assigns nobody. When you send it, each helper is asked; once they are
          happy to, the other is, and with both a conversation opens. Not now needs no reason and is told to
          nobody, you included.
        </p>
        <ChoiceForm {...{ choices, values, errors }} />
      </Fold>
      {rounds.length > 0 && (
        <Section heading="Rounds so far">
          <List label="Rounds so far">
            {rounds.map((round) => (
              <Row
                href={to('staffRound', { round: round.id })}
                title={<RoundName round={round} reading={reading} />}
                about={standingWords(round)}
              />
            ))}
          </List>
        </Section>
      )}
    </Page>
  )
}

/** What staff called it, or when it was made. */
export const RoundName = ({
  round,
  reading,
}: {
  round: Pick<RoundRow, 'name' | 'madeAt'>
  reading: Reading
}) =>
  round.name === '' ? (
    <>
      Round of <Time at={round.madeAt} reading={reading} as="date" />
    </>
  ) : (
    <span>{round.name}</span>
  )

function standingWords({ state, pairs, asked, next, waiting }: RoundRow): string {
  if (state === 'draft') return `${sentence(counted(pairs, 'proposal', 'proposals'))}, not sent yet`
  const parts = [
    askedWords(asked, pairs),
    ...(next > 0 ? [`${inWords(next)} to be asked in a moment`] : []),
    ...(waiting > 0 ? [counted(waiting, 'pair waits for room', 'pairs wait for room')] : []),
  ]
  return `Sent · ${parts.join(', ')}`
}
