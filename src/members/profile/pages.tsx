import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import type { Option } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { List } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section as PageSection } from '#ui/page.tsx'
import type { Stage } from '../member.ts'
import { SomethingElse, TopicDetails } from '../my-topics/topic-fields.tsx'
import { type ExperienceChoices, ExperienceFields } from './experience-form.tsx'
import type { MyProfile } from './my-profile.ts'
import { ReachFields } from './reach-form.tsx'
import { type Section, type SectionAgain, sections, valuesOf } from './section.ts'
import { AboutFields, HowFields, ValuesFields, WhereFields, WorkFields } from './section-fields.tsx'

const headings: Record<Section, { heading: string; lead?: string }> = {
  about: { heading: 'About me' },
  teaches: { heading: 'What I teach' },
  learns: {
    heading: 'What I learn',
    lead: 'What is kept to you is read by nobody else, and shapes nothing but your own lists.',
  },
  experience: {
    heading: 'What I have been through',
    lead: 'With its year: who has done it lately is the best guide.',
  },
  values: { heading: 'Values' },
  reach: { heading: 'How to reach me' },
  where: { heading: 'Where I am' },
  work: { heading: 'Work' },
  how: { heading: 'How I like to learn' },
}

export interface MyProfilePageProps extends ExperienceChoices {
  mine: MyProfile
  chapters: readonly Option[]
  chapterWord: string
  stageWords: Record<Stage, string>
  /** The section just saved. */
  saved: Section | undefined
  again: SectionAgain | undefined
}

export const MyProfilePage = (props: MyProfilePageProps) => (
  <Page heading="My profile" lead="Everything here is yours to leave empty. Each part is saved on its own.">
    {props.again && <ErrorSummary errors={props.again.errors} />}
    <nav aria-label="Parts of my profile" class="mb-10 flex flex-wrap gap-x-5">
      {sections.map((section) => (
        <a href={`#${section}`} class="inline-flex min-h-11 items-center text-small">
          {headings[section].heading}
        </a>
      ))}
    </nav>
    {sections.map((section) => (
      <PageSection id={section} heading={headings[section].heading} lead={headings[section].lead}>
        {props.saved === section && (
          <div class="mb-5">
            <Notice kind="done">Saved.</Notice>
          </div>
        )}
        <SectionContent section={section} {...props} />
      </PageSection>
    ))}
    <Account />
  </Page>
)

type ContentProps = MyProfilePageProps & { section: Section }

function SectionContent({ section, ...props }: ContentProps) {
  if (section === 'experience') return <Experiences {...props} />
  const again = props.again?.section === section ? props.again : undefined
  const filled = { values: again?.values ?? valuesOf(props.mine), errors: again?.errors ?? {} }
  return (
    <SectionForm section={section}>
      <Fields section={section} {...props} {...filled} again={again} />
    </SectionForm>
  )
}

const SectionForm = ({ section, children }: { section: Section; children?: Child }) => (
  <Form action={to('me')} label={headings[section].heading}>
    <input type="hidden" name="section" value={section} />
    {children}
    <div>
      <Button kind="action">Save</Button>
    </div>
  </Form>
)

type FieldsProps = ContentProps & { values: FormValues; errors: FieldErrors }

function Fields({ section, values, errors, again, ...props }: FieldsProps) {
  const filled = { values, errors }
  switch (section) {
    case 'about':
      return <AboutFields {...filled} />
    case 'values':
      return <ValuesFields {...filled} />
    case 'reach':
      return <ReachFields {...filled} />
    case 'where':
      return <WhereFields {...filled} {...props} />
    case 'work':
      return <WorkFields {...filled} {...props} />
    case 'how':
      return <HowFields {...filled} />
    case 'teaches':
    case 'learns':
      return (
        <Topics side={section} topics={props.mine[section]} values={again?.values ?? {}} errors={errors} />
      )
    default:
      return null
  }
}

interface TopicsProps {
  side: 'teaches' | 'learns'
  topics: MyProfile['teaches'] | MyProfile['learns']
  values: FormValues
  errors: FieldErrors
}

const Topics = ({ side, topics, values, errors }: TopicsProps) => (
  <>
    <TopicDetails side={side} topics={topics} values={values} errors={errors} droppable />
    <SomethingElse
      name={`${side}-more`}
      value={String(values[`${side}-more`] ?? '')}
      error={errors[`${side}-more`]}
    />
    <p>
      <a href={to('firstStep', { step: side === 'teaches' ? 'teach' : 'learn' }, { from: 'me' })}>
        Choose from all topics
      </a>
    </p>
  </>
)

function Experiences({ mine, again, regimes, topics }: MyProfilePageProps) {
  const mending = again?.section === 'experience' ? again : undefined
  const form = (id: string, values: FormValues) => {
    const mended = mending?.experience === id ? mending : undefined
    return (
      <SectionForm section="experience">
        {id !== '' && <input type="hidden" name="id" value={id} />}
        <ExperienceFields
          values={mended?.values ?? values}
          errors={mended?.errors ?? {}}
          regimes={regimes}
          topics={topics}
          prefix={mended ? '' : `experience-${id}-`}
        />
      </SectionForm>
    )
  }
  return (
    <div class="grid gap-8">
      {mine.experiences.length > 0 && (
        <List label="What I have been through">
          {mine.experiences.map((lived) => (
            <li class="border-base-300 border-b py-4">
              <p>
                <span class="text-muted">{lived.year}</span> <span dir="auto">{lived.what}</span>
              </p>
              <details open={mending?.experience === lived.id}>
                <summary class="min-h-11 cursor-pointer py-2 text-small">{`Change “${lived.what}”`}</summary>
                <div class="mt-3">{form(lived.id, formValuesOf(lived))}</div>
                <div class="mt-3">
                  <PostButton
                    action={to('me')}
                    kind="link"
                    label={`Remove “${lived.what}”`}
                    fields={{ section: 'experience', remove: lived.id }}
                  />
                </div>
              </details>
            </li>
          ))}
        </List>
      )}
      <details open={mine.experiences.length === 0 || mending?.experience === ''}>
        <summary class="min-h-11 cursor-pointer py-2 font-semibold">Add something</summary>
        <div class="mt-3">{form('', {})}</div>
      </details>
    </div>
  )
}

const formValuesOf = (lived: MyProfile['experiences'][number]): FormValues => ({
  kind: lived.kind,
  what: lived.what,
  year: String(lived.year),
  place: lived.place,
  regime: lived.regime ?? '',
  topic: lived.topic ?? '',
})

const Account = () => (
  <PageSection heading="My account" id="account">
    <ul class="grid gap-1">
      {[
        { href: to('mentoring'), label: 'Mentoring' },
        { href: to('meNotices'), label: 'What reaches me' },
        { href: to('mePassword'), label: 'Set a password' },
        { href: to('blocked'), label: 'People I blocked' },
        { href: to('leave'), label: 'Stop taking part' },
      ].map(({ href, label }) => (
        <li>
          <a href={href} class="inline-flex min-h-11 items-center">
            {label}
          </a>
        </li>
      ))}
    </ul>
    <div class="mt-3">
      <PostButton action={to('meSessions')} label="Sign out everywhere else" />
    </div>
  </PageSection>
)
