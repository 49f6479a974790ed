import type { Option } from '#ui/fields.tsx'
import { counted, sentence } from '#ui/wording.ts'
import { zonePlace } from '#ui/zones.ts'
import { everyField } from '../fields-of-practice.ts'
import type { Channel, HourSlot, Stage, WayToLearn } from '../member.ts'
import { values } from '../values.ts'
import { windowChosen, windowWords } from '../years-ahead.ts'
import { languageName } from './languages.ts'
import type { MyProfile } from './my-profile.ts'
import type { Section } from './section.ts'
import { channelWords, hourWords, wayWords } from './words.ts'

/** What some lines need beside the profile. */
interface Names {
  readonly chapters: readonly Option[]
  readonly stageWords: Readonly<Record<Stage, string>>
}

/** What a section holds, in the line it is folded to; where it is empty, what it would be good for. */
export const inALine = (section: Section, mine: MyProfile, names: Names): string =>
  lines[section](mine, names) || (empty[section] ?? '')

const empty: Partial<Record<Section, string>> = {
  about: 'A line and a few words, so that others can place you.',
  teaches: 'Nothing yet. One thing is enough, and it need not be grand.',
  learns: 'Nothing yet. It is the surest way to people who fit.',
  experience: 'Nothing yet. Whoever has done a thing lately is the best guide to it.',
  values: 'None yet. People who share a few get on more easily.',
  where: 'Not said yet.',
  work: 'Not said yet.',
}

const lines: Record<Section, (mine: MyProfile, names: Names) => string> = {
  about: ({ headline, about }) => headline || about,
  teaches: ({ teaches }) => teaches.map(({ name }) => name).join(', '),
  learns: ({ learns }) =>
    learns.map(({ name, private: own }) => (own ? `${name} (only you know)` : name)).join(', '),
  how: ({ likesToLearn, aheadFrom, aheadTo, motive }) =>
    dotted([
      sentence(likesToLearn.map((way) => wayWords[way as WayToLearn].toLowerCase()).join(', ')),
      `Years ahead: ${windowWords[windowChosen([aheadFrom, aheadTo])].toLowerCase()}`,
      motive,
    ]),
  experience: ({ experiences }) => {
    const [latest] = experiences
    if (!latest) return ''
    const last = `${latest.year}: ${latest.what}`
    return experiences.length === 1
      ? last
      : `${sentence(counted(experiences.length, 'thing', 'things'))}, the latest in ${last}`
  },
  values: (mine) =>
    values
      .filter(({ key }) => mine.values.includes(key))
      .map(({ name }) => name)
      .join(' · '),
  reach: ({ channels, hours, languages, zone }) =>
    dotted([
      // Whoever has said nothing is reached here, in the language of these pages.
      channels.map((channel) => channelWords[channel as Channel]).join(', ') || 'Here, in writing',
      hours.map((slot) => hourWords[slot as HourSlot].toLowerCase()).join(', '),
      languages.map(languageName).join(', '),
      `${zonePlace(zone)} time`.replace('time time', 'time'),
    ]),
  where: ({ town, region, country, chapter, far }, { chapters }) =>
    dotted([
      [town || region, country].filter(Boolean).join(', '),
      chapters.find(({ value }) => value === chapter)?.label ?? '',
      far ? 'an hour or more away' : '',
    ]),
  work: ({ field, stage, since, employer }, { stageWords }) =>
    dotted([
      everyField.find(({ key }) => key === field)?.name ?? '',
      stage ? stageWords[stage] : '',
      since === null ? '' : `since ${since}`,
      employer,
    ]),
}

const dotted = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
