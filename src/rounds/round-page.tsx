import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import { PostButton } from '#ui/form.tsx'
import { List } from '#ui/list/list.tsx'
import { Pager } from '#ui/list/pager.tsx'
import { Table } from '#ui/list/table.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, inWords, noun, sentence } from '#ui/wording.ts'
import type { Pages, RoundSeen } from './access.ts'
import { RoundName } from './list-page.tsx'
import { PairItem } from './pair-item.tsx'
import type { PairSeen } from './why-pairs.ts'
import { Wishes } from './wishes.tsx'
import { askedWords, countedWords, lookedAtWords, proofWords, sideWords, whyWords } from './words.ts'

/** What happened just now. */
export const roundDone = ['run', 'forbidden', 'asked', 'none', 'sent'] as const
export type RoundDone = (typeof roundDone)[number]

const doneWords: Record<RoundDone, string> = {
  run: 'Worked out from how everybody stands now.',
  forbidden: 'Forbidden. Run the round again to find others for the two.',
  asked: 'Asked for. Run the round again, and it begins with this pair.',
  none: 'Taken back. Run the round again to see what follows.',
  sent: 'Sent. Those who would help are asked first.',
}

interface RoundProps {
  round: RoundSeen
  pairs: readonly PairSeen[]
  pages: Pages
  /** Whom it is for, in words. */
  choice: string
  reading: Reading
  done?: RoundDone | undefined
  /** The form that names two people, as it was typed. */
  values?: FormValues
  errors?: Readonly<Record<string, string>>
}

/** A round: what it proposes and why, how good that is, and who has nobody; once sent, how many were asked. */
export function RoundPage(props: RoundProps) {
  const { round, choice, reading, done } = props
  return (
    <Page
      heading={<RoundName round={round} reading={reading} />}
      lead={choice}
      back={{ href: to('staffRounds'), label: 'Rounds' }}
    >
      {done && (
        <div class="mb-7">
          <Notice kind="done">{doneWords[done]}</Notice>
        </div>
      )}
      {round.state === 'draft' ? <Steps round={round} /> : <Sent round={round} reading={reading} />}
      {round.workedAt && <Proof round={round} />}
      {round.state === 'draft' && <Draft {...props} />}
      <LeftOver {...props} />
    </Page>
  )
}

/** Whether something was forbidden or asked for since the pairs were worked out. */
const isChanged = ({ wishes, workedWith }: RoundSeen): boolean => wishes !== workedWith

const Draft = ({ round, pairs, pages, values = {}, errors = {} }: RoundProps) => (
  <>
    <Section
      heading="Proposals"
      lead={round.pairs === 0 ? undefined : 'Why, in the words each would read of the other.'}
    >
      {round.pairs === 0 ? (
        <p>No pair fits just now. Below you see who has nobody, and why.</p>
      ) : (
        <List label="Proposals">
          {pairs.map((pair) => (
            <PairItem round={round.id} pair={pair} />
          ))}
        </List>
      )}
      <Pager {...pagesOf(round, pages, 'page', round.proposed.more)} />
    </Section>
    <Wishes round={round} values={values} errors={errors} />
  </>
)

/** What can be done with a draft now, the next thing first. */
function Steps({ round }: { round: RoundSeen }) {
  const run = to('staffRoundRun', { round: round.id })
  const maySend = round.pairs > 0 && !isChanged(round)
  return (
    <>
      <Actions cost={costWords(round)}>
        {maySend && (
          <PostButton
            action={to('staffRoundSend', { round: round.id })}
            label={`Send ${counted(round.pairs, 'proposal', 'proposals')}`}
            kind="action"
          />
        )}
        <PostButton action={run} label="Run again" kind={maySend ? 'other' : 'action'} />
      </Actions>
      <ThrowAway round={round} />
    </>
  )
}

/** Behind a line of its own: one tap beside the others would be easily a wrong one. */
const ThrowAway = ({ round }: { round: RoundSeen }) => (
  <details class="mt-2">
    <summary class="min-h-11 content-center text-small">Throw away</summary>
    <Actions cost="At once and for good, with every pair you forbade or asked for. Nobody has been asked.">
      <PostButton
        action={to('staffRoundRemoval', { round: round.id })}
        label="Throw this round away"
        kind="quiet"
      />
    </Actions>
  </details>
)

function costWords(round: RoundSeen): string {
  if (isChanged(round)) return 'Pairs were forbidden or asked for. Run the round again, and then send it.'
  if (round.pairs === 0) return 'Nobody is asked. Run it again when more people have room.'
  return 'Each helper is asked by a notice that keeps to their quiet hours, and nobody gets more newcomers in a week than they have room for. Nothing comes of it without both. Sending cannot be taken back.'
}

const Sent = ({ round, reading }: { round: RoundSeen; reading: Reading }) => (
  <Section heading="Sent">
    <p>
      {round.sentAt && (
        <>
          Sent <Time at={round.sentAt} reading={reading} />.{' '}
        </>
      )}
      {sentWords(round)}
    </p>
    <p class="mt-3 text-muted">
      What each of them says to it stays between the two. You read of a pair once it is a partnership.
    </p>
  </Section>
)

/** Counts of pairs and nothing else: who said not now is nobody's to read. */
function sentWords({ pairs, asked, next, waiting, lapsed }: RoundSeen): string {
  return [
    `${sentence(askedWords(asked, pairs))}.`,
    ...(next > 0
      ? [
          `${sentence(inWords(next))} ${asked > 0 ? 'more ' : ''}${noun(next, 'pair is', 'pairs are')} asked in the next minutes.`,
        ]
      : []),
    ...(waiting > 0
      ? [
          `${sentence(counted(waiting, 'pair waits', 'pairs wait'))} until there is room in a week; ${noun(waiting, 'it is', 'they are')} tried for two weeks.`,
        ]
      : []),
    ...(lapsed > 0
      ? [
          `${sentence(counted(lapsed, 'pair', 'pairs'))} found no room within two weeks and ${noun(lapsed, 'was', 'were')} let go.`,
        ]
      : []),
  ].join(' ')
}

const Proof = ({ round }: { round: RoundSeen }) => (
  <Section heading="How good this is">
    {round.bound > 0 && <p>{proofWords(round)}</p>}
    <p class="mt-2 text-muted">
      {countedWords(round.choice)} {lookedAtWords(round)}
    </p>
  </Section>
)

const LeftOver = ({ round, pages }: RoundProps) =>
  round.leftOver.rows.length === 0 ? null : (
    <Section heading="Who has nobody" id="left">
      <Table
        caption="Whoever has nobody in this round, and why"
        columns={[{ label: 'Name' }, { label: 'Why' }]}
        rows={round.leftOver.rows.map(({ name, publicId, side, why }) => [
          <a
            href={to('staffMember', { person: publicId })}
            class="inline-block min-w-28 [overflow-wrap:anywhere]"
          >
            {name}
          </a>,
          `${sideWords[side]}. ${whyWords(side, why)}`,
        ])}
      />
      <Pager {...pagesOf(round, pages, 'left', round.leftOver.more)} />
    </Section>
  )

/** The neighbours of a page of one of the two lists; the other list stays where it is. */
function pagesOf({ id }: RoundSeen, pages: Pages, which: keyof Pages, more: boolean) {
  const page = pages[which]
  const at = (other: number) => to('staffRound', { round: id }, { ...pages, [which]: other })
  return { page, before: page > 1 ? at(page - 1) : undefined, after: more ? at(page + 1) : undefined }
}
