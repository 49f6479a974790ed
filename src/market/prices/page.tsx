import { to } from '#map/paths.ts'
import { PostButton } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { Standing, Suggestions } from './access.ts'

interface SuggestionsProps {
  suggestions: Suggestions
  reading: Reading
}

/** How suggestions were worked out for everybody at once, and how good they are. */
export const SuggestionsPage = ({
  suggestions: { working, lastFailed, standing },
  reading,
}: SuggestionsProps) => (
  <Page
    heading="Suggestions"
    lead="In which order members meet each other: worked out for everybody at once each night, so that nobody is swamped and nobody who offers is left out."
    back={{ href: to('staff'), label: 'Staff' }}
  >
    <div class="grid gap-6">
      {working && (
        <Notice kind="wait">
          Being worked out: {Math.floor(100 * working.share)} % done. Until then the order of before holds.{' '}
          <a href={to('staffSuggestions')}>Look again</a>
        </Notice>
      )}
      {!working && lastFailed && (
        <Notice kind="error">
          The last time it could not be finished, and the order of before holds. It is tried again; if this
          stays, whoever runs the server finds the reason in its log.
        </Notice>
      )}
      {standing ? <Figures standing={standing} reading={reading} /> : <Nothing />}
      {!working && <PostButton action={to('staffSuggestions')} label="Work them out now" kind="other" />}
    </div>
  </Page>
)

const Nothing = () => (
  <Empty heading="Not worked out yet.">Until the first night members see first whoever fits them best.</Empty>
)

function Figures({ standing, reading }: { standing: Standing; reading: Reading }) {
  const { endedAt, seekers, helpers, edges, beyond, unlikely, kappa } = standing
  return (
    <Section
      heading={
        <>
          As they stand since <Time at={endedAt} reading={reading} as="dayAfterWord" /> at{' '}
          <Time at={endedAt} reading={reading} as="clock" />
        </>
      }
      link={{ href: to('howSuggestionsWork'), label: 'How suggestions work' }}
    >
      <ul class="grid list-disc gap-2 pl-5">
        <li>
          {sentence(counted(seekers, 'member looks', 'members look'))} for somebody,{' '}
          {counted(helpers, 'offers and has room', 'offer and have room')}; {whole(edges)} pairs were weighed.
        </li>
        <li>
          It is proved that no lists for everybody could do better than these by more than {share(beyond)} %.
        </li>
        <li>
          {unlikely === 0
            ? 'Everybody who offers comes up in somebody’s list.'
            : `${sentence(counted(unlikely, 'member who offers', 'members who offer'))} can expect hardly a hello even so: few look for what they teach.`}{' '}
          <a href={to('staffInsights')}>What to ask of them</a>
        </li>
        {kappa !== 1 && (
          <li>
            For 100 hellos that the lists led us to expect, about {whole(100 * kappa)} were said in the last
            four weeks; the lists have learned from it.
          </li>
        )}
      </ul>
    </Section>
  )
}

const whole = (n: number) => Math.round(n).toLocaleString('en-GB')
/** Of a hundred, rounded up: it is said of a bound. */
const share = (part: number) => (Math.ceil(1000 * part) / 10).toFixed(1)
