import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { PartnershipSeen } from './partnership.ts'

interface ListProps {
  partnerships: readonly PartnershipSeen[]
  reading: Reading
}

/** What the reader has under way, and what was. */
export function PartnershipsPage({ partnerships, reading }: ListProps) {
  const live = partnerships.filter(({ state }) => state !== 'ended')
  const ended = partnerships.filter(({ state }) => state === 'ended')
  return (
    <Page heading="Partnerships" lead="Your mentoring partnerships">
      {partnerships.length === 0 && <Nothing />}
      {live.length > 0 && <Rows partnerships={live} reading={reading} />}
      {ended.length > 0 && (
        <Section heading="Earlier">
          <Rows partnerships={ended} reading={reading} />
        </Section>
      )}
      {partnerships.length > 0 && (
        <p class="mt-9 text-small">
          <a href={to('meCalendar')} class="inline-flex min-h-11 items-center">
            My meetings in my calendar
          </a>
        </p>
      )}
    </Page>
  )
}

const Nothing = () => (
  <Empty
    heading="What two people make of it"
    action={
      <ButtonLink href={to('people')} kind="action">
        Look at people
      </ButtonLink>
    }
    hint="It begins with a hello, then a trial of a few conversations, if both of you like."
  >
    Here you will find the people you learn with: what is next, what each has taught, and what came of it.
  </Empty>
)

const Rows = ({ partnerships, reading }: ListProps) => (
  <List>
    {partnerships.map((partnership) => (
      <Row
        person={partnership.them.name}
        href={to('partnership', { partnership: partnership.id })}
        title={partnership.them.name}
        about={
          <>
            {partnership.topicName} · <Standing partnership={partnership} reading={reading} />
          </>
        }
        heading="h2"
      />
    ))}
  </List>
)

function Standing({ partnership, reading }: { partnership: PartnershipSeen; reading: Reading }) {
  const { state, startedAt, activeAt, pauseUntil, endedAt } = partnership
  const on = (at: Date | null) => at && <Time at={at} reading={reading} as="dayAfterWord" />
  switch (state) {
    case 'trial':
      return <>on trial since {on(startedAt)}</>
    case 'active':
      return <>since {on(activeAt)}</>
    case 'paused':
      return pauseUntil ? <>pause until {on(pauseUntil)}</> : <>having a pause</>
    case 'ended':
      return <>ended {on(endedAt)}</>
  }
}
