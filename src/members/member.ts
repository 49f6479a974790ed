// A *member* is a person of the association, known by one e-mail address. An *imported* member has no `joined_at`:
// nobody has heard from them, and nobody else can see them. *Joining* is proving the address; *taking part in mentoring*
// is another thing (programmes). A *call name* is what somebody wants to be called: asked, never computed. *Stage* is
// where someone stands in a career, said by themself; age is neither asked nor kept. *Suspended* members cannot sign in.

/** @public Where someone stands in a career. */
export const stages = ['student', 'early', 'mid', 'senior', 'retired'] as const
/** @public */
export type Stage = (typeof stages)[number]

/** @public Ways to meet. `here` is the conversation on this site. */
export const channels = ['here', 'email', 'text', 'phone', 'video', 'in_person'] as const
/** @public */
export type Channel = (typeof channels)[number]

/** @public What somebody may be for somebody. */
export const kindsOfHelp = ['skill', 'career', 'role_model', 'amplifier', 'welcoming'] as const
/** @public */
export type KindOfHelp = (typeof kindsOfHelp)[number]

/** @public Parts of the week in the member's own zone, a bit each in the market's snapshot. */
export const hourSlots = [
  'weekday_morning',
  'weekday_day',
  'weekday_evening',
  'weekend_day',
  'weekend_evening',
] as const
/** @public */
export type HourSlot = (typeof hourSlots)[number]

/** @public How someone likes to learn. */
export const waysToLearn = ['do_together', 'show', 'read', 'talk'] as const
/** @public */
export type WayToLearn = (typeof waysToLearn)[number]

/** @public What one can have been through; each with its year. */
export const experienceKinds = [
  'licensed',
  'exam',
  'moved',
  'led',
  'built',
  'changed_job',
  'returned',
  'retired',
  'published',
  'founded',
  'other',
] as const
/** @public */
export type ExperienceKind = (typeof experienceKinds)[number]

/** @public Whether an account may sign in at this instant. */
export const maySignIn = (member: { suspended_until: Date | null }, now: Date): boolean =>
  member.suspended_until === null || member.suspended_until <= now
