import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { Page } from '#ui/page.tsx'
import type { HelloRow } from '../hello.ts'

/** @public Whom else to ask about the same, three at a time, with the way to all of them. */
export const OthersPage = ({ hello, people }: { hello: HelloRow; people: Child | undefined }) => (
  <Page
    heading={`Others for ${hello.topicName}`}
    back={{ href: to('hello', { hello: hello.id }), label: `Hello with ${hello.receiverName}` }}
    lead={people ? 'They have room for a hello this week.' : undefined}
  >
    {people ? (
      <>
        {people}
        <p class="mt-7">
          <ButtonLink href={to('people', {}, { topic: hello.topic })}>Look at more people</ButtonLink>
        </p>
      </>
    ) : (
      <Empty
        heading="Nobody else with room fits just now."
        action={<ButtonLink href={to('people', {}, { topic: hello.topic })}>Search people</ButtonLink>}
      >
        A search also finds those who have no room this week.
      </Empty>
    )}
  </Page>
)
