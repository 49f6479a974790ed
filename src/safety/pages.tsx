import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { Person } from './access.ts'

const backTo = (person: Person) => ({
  href: to('person', { person: person.publicId }),
  label: person.name,
})

const WhatABlockDoes = ({ person: { callName } }: { person: Person }) => (
  <ul class="grid list-disc gap-2 pl-5">
    <li>Neither of you finds the other or can write to the other any more.</li>
    <li>What is open between you ends, in the same words as any other ending.</li>
    <li>
      Nobody tells {callName}. To {callName} it looks as if you had stopped taking part.
    </li>
    <li>Both of you can still read what you wrote to each other.</li>
    <li>You can undo it at any time. What has ended does not come back.</li>
  </ul>
)

/** Opening the page does nothing; the button does. */
export const BlockPage = ({ person, blocked }: { person: Person; blocked: boolean }) => (
  <Page heading={`Block ${person.name}`} back={backTo(person)}>
    {blocked ? (
      <>
        <Notice kind="done">You have blocked {person.name}.</Notice>
        <Actions>
          <ButtonLink href={to('blocked')}>People I blocked</ButtonLink>
        </Actions>
      </>
    ) : (
      <>
        <WhatABlockDoes person={person} />
        <Actions>
          <PostButton action={to('block', { person: person.publicId })} label="Block" kind="action" big />
          <ButtonLink kind="quiet" href={to('person', { person: person.publicId })}>
            Leave it
          </ButtonLink>
        </Actions>
        <p class="mt-6 text-muted">
          Did something happen that should not?{' '}
          <a href={to('report', { person: person.publicId })}>Tell the staff as well</a>.
        </p>
      </>
    )}
  </Page>
)

const doneWords = {
  blocked: 'Done. Nobody was told.',
  unblocked: 'Done. You can find each other again.',
}

interface BlockedProps {
  people: readonly { publicId: string; name: string; at: Date }[]
  done: keyof typeof doneWords | undefined
  reading: Reading
}

export const BlockedPage = ({ people, done, reading }: BlockedProps) => (
  <Page
    heading="People I blocked"
    lead="Only you see this list."
    back={{ href: to('me'), label: 'My profile' }}
  >
    {done && (
      <div class="mb-7">
        <Notice kind="done">{doneWords[done]}</Notice>
      </div>
    )}
    {people.length === 0 ? (
      <p class="text-muted">Nobody. If you ever need it, Block stands on each person’s page.</p>
    ) : (
      <List label="People I blocked">
        {people.map((person) => (
          <Row
            heading="h2"
            person={person.name}
            title={person.name}
            about={
              <>
                Blocked <Time at={person.at} reading={reading} />
              </>
            }
            actions={<PostButton action={to('unblock', { person: person.publicId })} label="Unblock" />}
          />
        ))}
      </List>
    )}
  </Page>
)

const WhatHappensNext = ({ name }: { name: string }) => (
  <p class="text-muted">
    The staff look at it and decide. They may write to {name}, or ask {name} to stay away for a time. {name}{' '}
    never learns who asked. You hear when they have looked.
  </p>
)

/** It is kept all the same: whoever joins the staff reads it. */
const NobodyElse = ({ name }: { name: string }) => (
  <Notice kind="wait">
    There is nobody on the staff but {name}, who never sees it. So nobody reads this before somebody else
    joins the staff: please tell somebody you trust as well.
  </Notice>
)

interface ReportProps {
  person: Person
  /** Nobody is there to read it. */
  unread: boolean
  values: FormValues
  errors: FieldErrors
}

export const ReportPage = ({ person, unread, values, errors }: ReportProps) => (
  <Page
    heading={`Report ${person.name}`}
    lead="Tell the staff what should not have happened."
    back={backTo(person)}
  >
    <ErrorSummary errors={errors} />
    {unread && (
      <div class="mb-7">
        <NobodyElse name={person.callName} />
      </div>
    )}
    <Form action={to('report', { person: person.publicId })}>
      <TextArea
        label="What happened"
        name="what"
        rows={6}
        maxlength={4000}
        value={fieldValue(values, 'what')}
        error={errors.what}
        readers={`Only the staff read this. ${person.callName} does not.`}
        draft
      />
      <WhatHappensNext name={person.callName} />
      <div>
        <Button kind="action">Send to the staff</Button>
      </div>
    </Form>
  </Page>
)

export const ReportedPage = ({ person, unread }: Pick<ReportProps, 'person' | 'unread'>) => (
  <Page heading={`Report ${person.name}`} back={backTo(person)}>
    {unread ? (
      <NobodyElse name={person.callName} />
    ) : (
      <Notice kind="done">Thank you. The staff have what you wrote, and will look at it.</Notice>
    )}
    <div class="mt-6 grid gap-4">
      <WhatHappensNext name={person.callName} />
      <p>
        You need not wait for them: you can <a href={to('block', { person: person.publicId })}>block</a>{' '}
        {person.callName} at once.
      </p>
    </div>
  </Page>
)
