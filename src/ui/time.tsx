import {
  ago,
  clock,
  day,
  dayAfterWord,
  dayLabel,
  exact,
  shortAfterWord,
  shortLabel,
  when,
  whenAt,
} from './dates.ts'

/** @public The clock and the zone a page is read in. */
export type Reading = { now: Date; zone: string }

const said = {
  /** "on Sunday" */
  when,
  /** "on Sunday at 19:00" */
  whenAt,
  /** "an hour ago" */
  ago,
  /** "Sunday" */
  day: dayLabel,
  /** "until tomorrow", "until Sunday" */
  dayAfterWord,
  /** "3 September", however near: for what is printed */
  date: day,
  /** "3 Sept" */
  short: shortLabel,
  /** "since yesterday", "since 3 Sept" */
  shortAfterWord,
  /** "19:00" */
  clock: (_now: Date, at: Date, zone: string) => clock(at, zone),
}

type TimeProps = { at: Date; reading: Reading; as?: keyof typeof said | undefined }

/** @public A moment as people say it, with the exact one on hover or tap. */
export function Time({ at, reading: { now, zone }, as = 'when' }: TimeProps) {
  return (
    <time datetime={at.toISOString()} title={exact(at, zone)}>
      {said[as](now, at, zone)}
    </time>
  )
}
