import { z } from 'zod'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { wholeNumber } from '#platform/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields.tsx'
import { type FieldErrors, Form } from '#ui/form.tsx'
import { clocks, type Numbers } from './numbers.ts'

type Clock = (typeof clocks)[number]
type Counted = Exclude<keyof Numbers, Clock>
interface Asked {
  readonly label: string
  readonly hint?: string
  readonly from: number
  readonly to: number
}

/** What is asked, and between which numbers: the same as the rooms' own settings allow. */
const asked: Readonly<Record<Counted, Asked>> = {
  weeklyIntake: {
    label: 'New hellos to one person in a week',
    hint: 'Beyond it there is no room, until Monday.',
    from: 1,
    to: 50,
  },
  seats: {
    label: 'How many people at once',
    hint: 'Where somebody begins; each member may choose another number.',
    from: 1,
    to: 50,
  },
  restUnanswered: {
    label: 'Hellos in a row left unanswered, until a helper is asked whether they would like a rest',
    hint: 'Only the helper reads of it. What was set aside is answered.',
    from: 1,
    to: 20,
  },
  restUnseenDays: { label: 'Days without being seen, until a helper is asked the same', from: 7, to: 730 },
  restAskedDays: { label: 'Days without a word from the helper, until the rest begins', from: 1, to: 60 },
  mostOpen: { label: 'Hellos one person may have open', from: 1, to: 50 },
  quietDays: { label: 'Days without a word until a conversation moves to Earlier', from: 7, to: 730 },
  trialConversations: { label: 'Conversations a suggested trial is filled in with', from: 1, to: 12 },
  trialDays: { label: 'Days a suggested trial is filled in with', from: 1, to: 180 },
  trialQuietDays: { label: 'Days without a word until both of a trial are asked', from: 1, to: 90 },
  oneWayLessons: { label: 'Lessons one way until the other way is asked about', from: 1, to: 20 },
  routeHours: {
    label: 'Hours without an answer, until those who teach a topic are asked',
    from: 1,
    to: 240,
  },
  routeNewcomerHours: { label: 'The same for whoever has just joined', from: 1, to: 240 },
  waveHours: { label: 'Hours until the next few are asked', from: 1, to: 240 },
  officeDays: {
    label: 'Days of the week, from Monday, on which these hours count',
    hint: 'Five: a question of Friday evening waits for Monday.',
    from: 1,
    to: 7,
  },
  asksPerWeek: {
    label: 'Questions put to one person in a week',
    hint: 'All members together: whoever answers gladly may be asked more, others less.',
    from: 0,
    to: 20,
  },
  lettersPerNetwork: {
    label: 'Letters to sign in with, from one network in an hour',
    hint: 'A conference or an office shares one network.',
    from: 5,
    to: 10_000,
  },
}
const counted = Object.entries(asked) as [Counted, Asked][]

/** The times of the day that are asked, in pairs. */
const askedClocks: Readonly<Record<Clock, Pick<Asked, 'label' | 'hint'>>> = {
  officeFrom: {
    label: 'Hours of a question count from',
    hint: 'In the time zone of these settings. Outside these hours nobody is asked.',
  },
  officeUntil: {
    label: 'Hours of a question count until',
    hint: 'The same time twice: round the clock.',
  },
  quietFrom: {
    label: 'Mail rests from',
    hint: 'By each member’s own clock. Letters to sign in with leave at once.',
  },
  quietUntil: { label: 'Mail rests until', hint: 'The same time twice: it never rests.' },
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/
const clock = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || CLOCK.test(text), 'Please write a time, such as 21:00.')
  .transform((text) => (text === '' ? undefined : Number(text.slice(0, 2)) * 60 + Number(text.slice(3))))

const between = ({ from, to }: Asked) => wholeNumber(from, to, `Please write a number from ${from} to ${to}.`)

/** The form as it is posted; a field left empty changes nothing. */
export const numbersForm = z.object({
  ...(Object.fromEntries(counted.map(([name, one]) => [name, between(one)])) as Record<
    Counted,
    ReturnType<typeof between>
  >),
  ...(Object.fromEntries(clocks.map((name) => [name, clock])) as Record<Clock, typeof clock>),
})

/** How much of what: the numbers that decide who has room, and when mail rests. */
export function NumbersForm({ values, errors }: { values: FormValues; errors: FieldErrors }) {
  return (
    <Form action={to('staffNumbers')} label="Numbers">
      <input type="hidden" name="opened" value={fieldValue(values, 'opened')} />
      {counted.map(([name, { label, hint, from, to: most }]) => (
        <TextField
          label={label}
          name={name}
          type="number"
          inputmode="numeric"
          min={from}
          max={most}
          hint={hint}
          value={fieldValue(values, name)}
          error={errors[name]}
        />
      ))}
      <div class="grid gap-7 sm:grid-cols-2">
        {clocks.map((name) => (
          <TextField
            {...askedClocks[name]}
            name={name}
            value={fieldValue(values, name)}
            error={errors[name]}
          />
        ))}
      </div>
      <div>
        <Button>Save numbers</Button>
      </div>
    </Form>
  )
}

/** Numbers by name, for the list of what was changed. */
export const numberWords: Readonly<Record<keyof Numbers, string>> = {
  weeklyIntake: 'new hellos to one person in a week',
  seats: 'how many people at once',
  restUnanswered: 'hellos left unanswered before a rest is offered',
  restUnseenDays: 'days unseen before a rest is offered',
  restAskedDays: 'days until an offered rest begins',
  mostOpen: 'hellos one person may have open',
  quietDays: 'days until a conversation is quiet',
  trialConversations: 'conversations of a trial',
  trialDays: 'days of a trial',
  trialQuietDays: 'days until a trial is quiet',
  oneWayLessons: 'lessons one way',
  routeHours: 'hours until a question is routed',
  routeNewcomerHours: 'hours until a newcomer’s question is routed',
  waveHours: 'hours until the next few are asked',
  officeDays: 'days on which hours of a question count',
  officeFrom: 'when hours of a question begin to count',
  officeUntil: 'when hours of a question stop counting',
  asksPerWeek: 'questions put to one person in a week',
  lettersPerNetwork: 'letters to sign in with from one network',
  quietFrom: 'when mail begins to rest',
  quietUntil: 'when mail stops resting',
}
