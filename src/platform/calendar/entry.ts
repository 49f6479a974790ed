/**
 * @public One meeting or series for somebody's calendar, as it waits to be written: text and numbers only, so that it can be
 * kept. Local times read 'YYYY-MM-DDTHH:MM'.
 */
export interface CalendarEntry {
  /** The same for life; with the site's name it is the UID. */
  readonly id: string
  /** One more with every change, so that a calendar knows the newest. */
  readonly sequence: number
  /** IANA zone in which the series keeps its wall clock. */
  readonly zone: string
  /** Local start of the first date. */
  readonly start: string
  readonly minutes: number
  /** RRULE of a series, with its UNTIL. */
  readonly rule?: string
  /** Local times of the dates left out. */
  readonly without?: readonly string[]
  /** Dates that differ from the series. */
  readonly changed?: readonly ChangedDate[]
  /** Only this date of the series, by its own local time: what is cancelled. */
  readonly only?: string
  readonly summary: string
  readonly description: string
  readonly place: string
  /** Where it can be moved and cancelled, a path of this site. */
  readonly path: string
  /** When it last changed; stands in for the instant of sending where a file is not sent. */
  readonly changedAt: string
}

/** @public A date of a series that was moved, or whose time the clock skips: its own local time, and the instant it takes place. */
export interface ChangedDate {
  readonly local: string
  readonly at: string
  readonly minutes: number
  readonly place: string
  /** Where it differs from that of the series. */
  readonly description?: string
}

/** @public REQUEST: in the calendar, as it now is. CANCEL: out of it. PUBLISH: a list to look at. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/** @public What a mail carries: what to write down, made into a file when it leaves. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly entry: CalendarEntry
}
