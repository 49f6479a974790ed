import { to } from '#map/paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form, PostButton } from '#ui/form.tsx'
import { Sheet } from '#ui/sheet.tsx'
import type { Reading } from '#ui/time.tsx'
import type { DateSeen, MeetingSeen, MoveSeen, Them } from '../meeting.ts'
import { atWords, longWords, whereWords } from '../words.ts'
import { About, DriftLine, Facts, Title } from './lines.tsx'

export interface SheetProps {
  meeting: MeetingSeen
  them: Them
  reading: Reading
  /** Came by a mail for this very click. */
  ready?: boolean | undefined
  /** On the meeting's own page there is no link to it. */
  own?: boolean | undefined
  /** The question the page asks first: its answer is the one filled button. */
  first?: boolean | undefined
}

/** A proposal: to be agreed to by the one, waited for by the other. */
export function Proposal({ meeting, them, reading, ready, first = true }: SheetProps) {
  const { id, mine, startsAt, channel, place, round } = meeting
  return (
    <Sheet labelledBy={`meeting-${id}`} class="grid gap-3">
      <p class="text-muted text-small">
        {mine ? `You proposed. It waits for ${them.callName}.` : `${them.callName} would like to meet`}
      </p>
      <h3 id={`meeting-${id}`} class="font-semibold text-h2">
        <Title at={startsAt} channel={channel} place={place} reading={reading} />
      </h3>
      <Facts meeting={meeting} them={them} reading={reading} />
      <About meeting={meeting} />
      <DriftLine meeting={meeting} them={them} reading={reading} />
      <div class="mt-2 flex flex-wrap items-center gap-3">
        {!mine && (
          <Form action={to('meetingAgree', { meeting: id })} class="inline-grid">
            <input type="hidden" name="round" value={round} />
            <Button kind={first ? 'action' : 'other'} autofocus={ready}>
              Agree
            </Button>
          </Form>
        )}
        <ButtonLink href={to('meetingAnother', { meeting: id })}>Another time</ButtonLink>
        <ButtonLink href={to('meetingCancel', { meeting: id })} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Sheet>
  )
}

/** The next date of what was agreed, with another time somebody asked for. */
export function NextMeeting({ date, ...props }: SheetProps & { date: DateSeen }) {
  const { meeting, them, reading, own } = props
  const { id } = meeting
  return (
    <Sheet labelledBy={`date-${date.id}`} class="grid gap-3">
      <p class="text-muted text-small">Next meeting</p>
      <h3 id={`date-${date.id}`} class="font-semibold text-h2">
        <Title at={date.at} channel={date.channel} place={date.place} reading={reading} />
      </h3>
      <Facts meeting={meeting} date={date} them={them} reading={reading} />
      <About meeting={meeting} />
      <DriftLine meeting={meeting} them={them} reading={reading} />
      {meeting.move && <Move {...props} move={meeting.move} />}
      <div class="mt-2 flex flex-wrap items-center gap-3">
        <ButtonLink href={to('meetingMove', { meeting: id, date: date.id })} icon="calendar">
          Move
        </ButtonLink>
        <CancelDate meeting={meeting} date={date} />
        {!own && (
          <ButtonLink href={to('meeting', { meeting: id })} kind="link">
            {meeting.repeats === 'once' ? 'Notes and calendar' : 'All dates'}
          </ButtonLink>
        )}
      </div>
    </Sheet>
  )
}

/** To the page that asks once whether this date is off. */
export const CancelDate = ({ meeting, date }: { meeting: MeetingSeen; date: DateSeen }) => (
  <ButtonLink href={to('meetingCancel', { meeting: meeting.id }, { date: date.id })} kind="quiet">
    Cancel
  </ButtonLink>
)

/** Another time somebody asks for; what was agreed stands. */
export function Move({ meeting, move, them, reading, ready, first = true }: SheetProps & { move: MoveSeen }) {
  const which = move.date || meeting.repeats === 'once' ? '' : ' for all from then on'
  const time = `${atWords(move.at, reading)}${which}, ${longWords(move.minutes)}, ${whereWords(move)}`
  const holes = { meeting: meeting.id, move: move.id }
  return (
    <div class="grid gap-3 rounded-field bg-theirs-wash px-5 py-4">
      <p>
        {move.mine
          ? `You asked for another time: ${time}. It waits for ${them.callName}.`
          : `${them.callName} asks for another time: ${time}. What you agreed on stands until you say yes.`}
      </p>
      <div class="flex flex-wrap items-center gap-3">
        {!move.mine && (
          <Form action={to('moveAgree', holes)} class="inline-grid">
            <Button kind={first ? 'action' : 'other'} autofocus={ready}>
              Agree
            </Button>
          </Form>
        )}
        {!move.mine && move.date && (
          <ButtonLink href={to('meetingMove', { meeting: meeting.id, date: move.date })}>
            Another time
          </ButtonLink>
        )}
        <PostButton
          action={to('moveKeep', holes)}
          label={move.mine ? 'Take back' : 'Keep the time'}
          kind="quiet"
        />
      </div>
    </div>
  )
}

type AskedProps = Pick<SheetProps, 'them' | 'reading' | 'ready' | 'first'> & {
  date: DateSeen
  /** A form that came back: what was typed, and what is to be put right. */
  again?: { minutes: string; error: string | undefined } | undefined
}

/** A date whose time has come: did it take place? */
export function Asked({ date, them, reading, ready, first = true, again }: AskedProps) {
  const { meeting } = date
  const holes = { meeting, date: date.id }
  return (
    <Sheet labelledBy={`asked-${date.id}`} class="grid gap-3">
      <h3 id={`asked-${date.id}`} class="font-semibold text-h2">
        Did you and {them.callName} meet {atWords(date.at, reading)}?
      </h3>
      {date.theySaid && <p>{them.callName} says that it happened.</p>}
      <div class="flex flex-wrap items-end gap-3">
        <Form action={to('meetingHappened', holes)} class="flex flex-wrap items-end gap-3">
          <div class="max-w-32">
            <TextField
              label="Minutes"
              name="minutes"
              id={again ? undefined : `minutes-${date.id}`}
              error={again?.error}
              type="number"
              min={1}
              max={1440}
              value={again?.minutes ?? date.minutes}
            />
          </div>
          <Button kind={first ? 'action' : 'other'} autofocus={ready}>
            It happened
          </Button>
        </Form>
        <PostButton action={to('meetingMissed', holes)} label="It did not happen" kind="other" />
      </div>
      <p class="text-muted text-small">
        It counts once one of you has said so and the other does not disagree within a week.
      </p>
    </Sheet>
  )
}
