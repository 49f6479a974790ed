import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import type { Option } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, PostButton } from '#ui/form.tsx'
import { Fold } from '#ui/list/fold.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section as PageSection } from '#ui/page.tsx'
import type { CommunityKind } from '../community/kinds.ts'
import type { Stage } from '../member.ts'
import { startsPrivate } from '../my-topics/starts-private.ts'
import { Seen, SomethingElse, TopicDetails } from '../my-topics/topic-fields.tsx'
import type { ExperienceChoices } from './experience-form.tsx'
import { Experiences, prefixOf } from './experiences-form.tsx'
import { inALine } from './in-a-line.ts'
import type { MyProfile } from './my-profile.ts'
import { ReachFields } from './reach-form.tsx'
import { anchorOf, type Section, type SectionAgain, sections, valuesOf } from './section.ts'
import {
  AboutFields,
  HowFields,
  SectionForm,
  ValuesFields,
  WhereFields,
  WorkFields,
} from './section-fields.tsx'
import { headings } from './words.ts'

const leads: Partial<Record<Section, string>> = {
  learns: 'What is kept to you is read by nobody else, and shapes nothing but your own lists.',
  experience: 'With its year: who has done it lately is the best guide.',
}

/** Those one adds to, a thing at a time: still open after each. */
const addedTo: readonly (Section | 'account' | undefined)[] = ['teaches', 'learns', 'experience']

export interface MyProfilePageProps extends ExperienceChoices {
  mine: MyProfile
  publicId: string
  chapters: readonly Option[]
  kind: CommunityKind
  chapterWord: string
  employerWord: string
  stageWords: Record<Stage, string>
  /** The section just saved. */
  saved: Section | 'account' | undefined
  /** The section a link led to. */
  open: Section | undefined
  again: SectionAgain | undefined
}

/** Everything a member says of themself: what is there at a glance, each part opened and saved on its own. */
export function MyProfilePage(props: MyProfilePageProps) {
  const { mine, saved, open, again, publicId } = props
  const isOpen = (section: Section) =>
    section === again?.section || section === open || (section === saved && addedTo.includes(section))
  return (
    <Page
      heading="My profile"
      lead={
        <>
          Open what you would like to say or change. Everything may stay empty.{' '}
          <a href={to('person', { person: publicId })}>See it as others do</a>
        </>
      }
    >
      {again && <ErrorSummary errors={byFieldId(again)} />}
      {sections.map((section) => (
        <Fold
          id={anchorOf(section)}
          heading={headings[section]}
          says={inALine(section, mine, props)}
          open={isOpen(section)}
          done={saved === section ? 'Saved.' : undefined}
        >
          {leads[section] && <p class="mb-5 text-muted">{leads[section]}</p>}
          <SectionContent section={section} {...props} />
        </Fold>
      ))}
      <Account signedOut={saved === 'account'} />
    </Page>
  )
}

/** Fields of an experience stand on the page once for each; all others are called by their name. */
const byFieldId = ({ section, experience, errors }: SectionAgain): FieldErrors =>
  section === 'experience'
    ? Object.fromEntries(
        Object.entries(errors).map(([name, words]) => [`${prefixOf(experience)}${name}`, words]),
      )
    : errors

type ContentProps = MyProfilePageProps & { section: Section }

function SectionContent({ section, ...props }: ContentProps) {
  const again = props.again?.section === section ? props.again : undefined
  if (section === 'experience') return <Experiences mine={props.mine} choices={props} again={again} />
  const filled = { values: again?.values ?? valuesOf(props.mine), errors: again?.errors ?? {} }
  return (
    <SectionForm section={section}>
      <Fields section={section} {...props} {...filled} again={again} />
    </SectionForm>
  )
}

type FieldsProps = ContentProps & { values: FormValues; errors: FieldErrors }

function Fields({ section, values, errors, again, ...props }: FieldsProps) {
  const filled = { values, errors }
  switch (section) {
    case 'about':
      return <AboutFields {...filled} />
    case 'values':
      return <ValuesFields {...filled} {...props} />
    case 'reach':
      return <ReachFields {...filled} presetZone={!(again || props.mine.saidHowToMeet)} />
    case 'where':
      return <WhereFields {...filled} {...props} />
    case 'work':
      return <WorkFields {...filled} {...props} />
    case 'how':
      return <HowFields {...filled} />
    case 'teaches':
    case 'learns':
      return (
        <Topics
          side={section}
          mine={props.mine}
          kind={props.kind}
          values={again?.values ?? {}}
          errors={errors}
        />
      )
    default:
      return null
  }
}

interface TopicsProps {
  side: 'teaches' | 'learns'
  mine: MyProfile
  kind: CommunityKind
  values: FormValues
  errors: FieldErrors
}

const Topics = ({ side, mine, kind, values, errors }: TopicsProps) => (
  <>
    <div>
      {mine[side].length > 0 && (
        <TopicDetails side={side} topics={mine[side]} values={values} errors={errors} folded />
      )}
      <a
        href={to('firstStep', { step: side === 'teaches' ? 'teach' : 'learn' }, { from: 'me' })}
        class="mt-2 inline-flex min-h-11 items-center"
      >
        Choose from all topics
      </a>
    </div>
    <SomethingElse
      name={`${side}-more`}
      value={String(values[`${side}-more`] ?? '')}
      error={errors[`${side}-more`]}
    />
    {side === 'learns' && (
      <Seen
        name="learns-more-seen"
        onlyMe={
          values['learns-more-seen'] === undefined
            ? startsPrivate(kind, mine)
            : values['learns-more-seen'] === 'me'
        }
      />
    )}
  </>
)

const Account = ({ signedOut }: { signedOut: boolean }) => (
  <PageSection heading="My account" id="account">
    {signedOut && (
      <div class="mb-5">
        <Notice kind="done">You are signed in on this device alone.</Notice>
      </div>
    )}
    <List>
      {[
        { href: to('mentoring'), title: 'Mentoring', about: 'How you take part, for how many, and a rest.' },
        { href: to('meNotices'), title: 'What reaches me', about: 'By mail, in the inbox, or not at all.' },
        { href: to('meEmail'), title: 'Change e-mail', about: 'Confirmed at the new address first.' },
        {
          href: to('mePassword'),
          title: 'Set a password',
          about: 'If you like it better than a mailed link.',
        },
        { href: to('blocked'), title: 'People I blocked', about: 'Who they are, and how to undo it.' },
        { href: to('leave'), title: 'Stop taking part', about: 'You can come back whenever you like.' },
      ].map((row) => (
        <Row {...row} />
      ))}
    </List>
    <div class="mt-6 flex flex-wrap gap-3">
      <PostButton action={to('signOut')} label="Sign out" forgetDrafts />
      <PostButton action={to('meSessions')} label="Sign out everywhere else" />
    </div>
  </PageSection>
)
