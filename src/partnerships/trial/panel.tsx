import type { HelloSeen } from '#hellos/hello.ts'
import { to } from '#map/paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Form, PostButton } from '#ui/form.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Quote } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { Mini } from '#ui/weave/small.tsx'
import { sentence } from '#ui/wording.ts'
import type { ContactSeen } from '../contacts/contacts.ts'
import { ContactLines } from '../contacts/pages.tsx'
import type { Meetings } from '../meetings/access.ts'
import { OpenMeetings } from '../meetings/showing/section.tsx'
import type { PartnershipSeen } from '../partnership.ts'
import { trialWords } from '../words.ts'
import { suggestWords } from './pages.tsx'
import type { SuggestionSeen } from './suggestion.ts'

interface TrialPanelProps {
  hello: HelloSeen
  reading: Reading
  partnership: PartnershipSeen | undefined
  meetings: Meetings
  before: Before | undefined
}

/** What stands in a conversation out of which nothing has grown yet. */
interface Before {
  readonly contacts: readonly ContactSeen[]
  readonly suggestion: SuggestionSeen | undefined
  /** Words from each, or a contact: before that nothing is suggested. */
  readonly exchanged: boolean
  /** The programme has come to its end: no new trial begins. */
  readonly over: boolean
}

/** What the two could make of a conversation: contacts logged, a trial suggested, or the partnership it has become. */
export const TrialPanel = ({ hello, partnership, before, meetings, reading }: TrialPanelProps) => (
  <div class="mt-9 grid gap-4">
    {partnership && <UnderWay partnership={partnership} />}
    <OpenMeetings meetings={meetings} reading={reading} />
    {before && (
      <>
        <ContactLines hello={hello.id} contacts={before.contacts} callName={hello.them.callName} />
        <NotYet hello={hello} reading={reading} {...before} />
      </>
    )}
  </div>
)

type Shown = Pick<TrialPanelProps, 'hello' | 'reading'>

function NotYet({ suggestion, exchanged, over, ...shown }: Shown & Before) {
  if (suggestion?.mine) return <Mine {...shown} suggestion={suggestion} />
  return (
    <>
      {suggestion && <Theirs {...{ ...shown, suggestion, over }} />}
      <div class="flex flex-wrap items-center gap-x-5 gap-y-2">
        {exchanged && !over && (
          <ButtonLink href={to('trial', { hello: shown.hello.id })} kind={suggestion ? 'quiet' : 'other'}>
            {suggestWords(suggestion)}
          </ButtonLink>
        )}
        <ButtonLink href={to('meetingNew', { hello: shown.hello.id })} kind="quiet" icon="calendar">
          Plan a meeting
        </ButtonLink>
        <ButtonLink href={to('contact', { hello: shown.hello.id })} kind="quiet" icon="check">
          Log a contact
        </ButtonLink>
      </div>
    </>
  )
}

const UnderWay = ({ partnership: { id, them, state } }: { partnership: PartnershipSeen }) => (
  <Sheet class="flex flex-wrap items-center gap-4">
    <Mini teachers={['theirs', 'mine']} says={`You and ${them.callName} are under way.`} />
    <p>
      {state === 'trial' ? 'You are trying it out. ' : 'You go on together. '}
      <a href={to('partnership', { partnership: id })}>{them.name} and you</a>
    </p>
  </Sheet>
)

const Mine = ({ hello, suggestion, reading }: Shown & { suggestion: SuggestionSeen }) => (
  <Sheet class="grid gap-3">
    <p>
      You suggested a trial: {trialWords(suggestion.conversations, suggestion.days)}. It waits for{' '}
      {hello.them.callName} until <Time at={suggestion.lapsesAt} reading={reading} as="dayAfterWord" />.
    </p>
    {suggestion.words && <Quote text={suggestion.words} by="You" />}
    <PostButton
      action={to('trialTakeBack', { hello: hello.id })}
      fields={{ suggestion: suggestion.id }}
      label="Take back"
      kind="quiet"
    />
  </Sheet>
)

function Theirs({ hello, suggestion, over }: Shown & { suggestion: SuggestionSeen; over: boolean }) {
  const { callName } = hello.them
  const which = <input type="hidden" name="suggestion" value={suggestion.id} />
  return (
    <Sheet labelledBy="trial" class="grid gap-3">
      <div class="flex items-start gap-4">
        <Mini teachers={['theirs', 'mine']} says="Two threads that cross twice." />
        <div>
          <h2 id="trial" class="font-semibold text-lead">
            {callName} suggests a trial
          </h2>
          <p>
            {sentence(trialWords(suggestion.conversations, suggestion.days))}. Then each of you says whether
            to go on.
          </p>
        </div>
      </div>
      {suggestion.words && <Quote text={suggestion.words} by={callName} />}
      <div class="flex flex-wrap items-center gap-3">
        {!over && (
          <Form action={to('trialAgree', { hello: hello.id })} class="inline-grid">
            {which}
            <Button kind="action">Agree to the trial</Button>
          </Form>
        )}
        <Form action={to('trialNotNow', { hello: hello.id })} class="inline-grid">
          {which}
          <Button kind="quiet">Not now</Button>
        </Form>
      </div>
      <p class="text-muted text-small">
        {over
          ? 'The programme has come to its end, and no new trial begins.'
          : 'Either of you may stop at any time, without a reason. Nothing is shown to anybody else.'}
      </p>
    </Sheet>
  )
}
