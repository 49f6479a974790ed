import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import { windowChosen } from '../years-ahead.ts'
import type { MyProfile } from './my-profile.ts'

/** The sections of *My profile*, each folded to a line and a form of its own, with the anchor it stands at. */
export const sections = [
  'about',
  'teaches',
  'learns',
  'how',
  'experience',
  'values',
  'reach',
  'where',
  'work',
] as const
/** @public */
export type Section = (typeof sections)[number]

/** Where a section stands on the page: fields are called by plain words of their own. */
export const anchorOf = (section: Section): string => `part-${section}`

/** @public My profile with one section open, or with the one just saved. */
export const toSection = (section: Section, how: 'open' | 'done'): string =>
  `${to('me', {}, { [how]: section })}#${anchorOf(section)}`

/** A section that came back with something to put right. */
export interface SectionAgain {
  readonly section: Section
  readonly values: FormValues
  readonly errors: Readonly<Record<string, string>>
  /** The experience that was being changed; empty for a new one. */
  readonly experience: string
}

/** What the plain forms show before anything is typed. */
export function valuesOf(mine: MyProfile): FormValues {
  return {
    name: mine.name,
    callName: mine.callName === mine.name ? '' : mine.callName,
    headline: mine.headline,
    about: mine.about,
    values: mine.values,
    channels: mine.channels,
    hours: mine.hours,
    languages: mine.languages,
    zone: mine.zone,
    chapter: mine.chapter ?? '',
    far: mine.far ? 'yes' : '',
    town: mine.town,
    region: mine.region,
    country: mine.country,
    field: mine.field ?? '',
    stage: mine.stage ?? '',
    since: mine.since === null ? '' : String(mine.since),
    employer: mine.employer,
    regime: mine.regime ?? '',
    likesToLearn: mine.likesToLearn,
    ahead: windowChosen([mine.aheadFrom, mine.aheadTo]),
    motive: mine.motive,
  }
}
