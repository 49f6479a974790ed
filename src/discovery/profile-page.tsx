import { NO_ROOM } from '#hellos/refusals.ts'
import { to } from '#map/paths.ts'
import type { PublicPerson } from '#members/access.ts'
import type { Stage } from '#members/member.ts'
import { FIRST_LEVEL } from '#members/profile/words.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { DatedList } from '#ui/list/dated.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Columns, Facts, Page, Section } from '#ui/page.tsx'
import { Face } from '#ui/person/face.tsx'
import { BothWays } from '#ui/person/person-card.tsx'
import { Reasons } from '#ui/person/reasons.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { listed, sentence } from '#ui/wording.ts'
import { HowLink } from './pages.tsx'
import type { Profile } from './profile.ts'
import { olderRoute, type Regime } from './reasons-in-words.ts'
import { hoursWords, kindWords, languageWord, likesWords, placeWords, roleWords, valueWord } from './words.ts'

export interface ProfilePageProps {
  readonly profile: Profile
  readonly stageWords: Partial<Record<Stage, string>>
  readonly employerWord: string
  readonly regimes: readonly Regime[]
  readonly reader: { readonly zone: string; readonly now: Date }
}

/** A person as others see them. */
export function ProfilePage(props: ProfilePageProps) {
  const { profile, stageWords } = props
  const { person } = profile
  const about = [
    roleWords(person, stageWords),
    placeWords(person),
    listed(person.languages.map(languageWord)) || undefined,
  ]
  return (
    <Page
      heading={person.name}
      beside={<Face name={person.name} size={80} mine={profile.mine} />}
      lead={about.filter(Boolean).join(' · ') || undefined}
      back={{ href: to('people'), label: 'People' }}
    >
      <Columns
        main={
          <>
            {profile.mine ? <Mine /> : <Meeting {...props} />}
            <InTheirWords {...person} />
            <BeenThrough {...props} />
            <Topics {...person} />
            <Answers {...person} />
          </>
        }
        aside={
          <>
            <Reach {...props} />
            {!profile.mine && <Apart {...person} />}
          </>
        }
      />
    </Page>
  )
}

const Mine = () => (
  <Notice kind="done">
    This is how other members see you. <a href={to('me')}>Change it in My profile</a>
  </Notice>
)

function Meeting({ profile }: ProfilePageProps) {
  const { person, theyTeach, youTeach, reasons, open } = profile
  const { callName, publicId } = person
  return (
    <Sheet labelledBy="both-ways">
      <h2 id="both-ways" class="mb-2 font-semibold text-h2">
        What could go both ways
      </h2>
      <BothWays callName={callName} theyTeach={theyTeach} youTeach={youTeach} />
      {reasons.length > 0 && (
        <div class="mt-4 border-base-300 border-t pt-4">
          <Reasons reasons={reasons} />
          <HowLink />
        </div>
      )}
      <Actions
        cost={
          open && !profile.hello
            ? `A hello is a short letter. If ${callName} says yes, you have a 20-minute chat.`
            : undefined
        }
      >
        <SayHello profile={profile} />
        <Form action={to('save', { person: publicId })} class="inline-grid">
          <Button icon="bookmark" name="keep" value={profile.saved ? 'no' : 'yes'}>
            {profile.saved ? 'No longer save' : 'Save for later'}
          </Button>
        </Form>
      </Actions>
    </Sheet>
  )
}

function InTheirWords({ about, motive, callName }: PublicPerson) {
  if (!(about || motive)) return null
  return (
    <Section heading={`In ${callName}’s words`}>
      <div class="grid gap-4">
        {about && <p class="voice">{about}</p>}
        {motive && <p class="voice">{motive}</p>}
      </div>
    </Section>
  )
}

function BeenThrough({ profile: { person }, regimes }: ProfilePageProps) {
  const { experiences, callName, since } = person
  if (experiences.length === 0 && since === null) return null
  const rows = experiences.map((one) => {
    const where = [one.place, regimes.find(({ key }) => key === one.regime)?.name].filter(Boolean).join(', ')
    const older = olderRoute(one, regimes)
    return {
      when: String(one.year),
      what: one.what,
      note: [where, older].filter(Boolean).join('. ') || undefined,
    }
  })
  return (
    <Section
      heading={`What ${callName} has been through`}
      lead={since === null ? undefined : `In the field since ${since}`}
    >
      <DatedList rows={rows} />
    </Section>
  )
}

/** The way to this person: a first hello, the one there is, or the one sentence. */
function SayHello({ profile: { person, hello, open } }: { profile: Profile }) {
  if (hello)
    return (
      <ButtonLink kind="action" href={to('hello', { hello })}>
        Go to your hello
      </ButtonLink>
    )
  if (!open) return <p>{NO_ROOM}</p>
  return (
    <ButtonLink kind="action" href={to('helloNew', { person: person.publicId })}>
      Say hello
    </ButtonLink>
  )
}

/** How well they know it; nothing where nobody may have said so. */
const depthOf = (level: number): string | undefined =>
  level === FIRST_LEVEL.teaches ? undefined : depths[level - 1]

const depths = ['knows the basics', 'uses it', 'at home in it', 'teaches it well', 'others ask about it']

/** What each is expert in, and what they would like to learn: only what they show. */
function Topics({ teaches, learns, callName }: PublicPerson) {
  return (
    <>
      {teaches.length > 0 && (
        <Section heading={`What ${callName} teaches`}>
          <ul>
            {teaches.map(({ name, level, note }) => (
              <li class="border-base-300 border-t py-3">
                <p>
                  {name}
                  {depthOf(level) && <span class="text-muted text-small">: {depthOf(level)}</span>}
                </p>
                {note && <p class="voice text-small">{note}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {learns.length > 0 && (
        <Section heading={`What ${callName} would like to learn`}>
          <ul>
            {learns.map(({ name, note }) => (
              <li class="border-base-300 border-t py-3">
                <p>{name}</p>
                {note && <p class="voice text-small">{note}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const Answers = ({ publicId, callName }: PublicPerson) => (
  <p class="mt-12 border-base-300 border-t pt-3">
    <a href={to('personAnswers', { person: publicId })} class="inline-flex min-h-11 items-center">
      What {callName} answered
    </a>
  </p>
)

function Reach({ profile, reader, stageWords, employerWord }: ProfilePageProps) {
  const { person, answers, room } = profile
  const helps = person.helpsStages.map((stage) => stageWords[stage] ?? stage)
  const facts = [
    { label: 'Mentoring', value: offersWords(profile) },
    { label: 'Likes', value: likesWords(person.channels) },
    { label: 'Hours', value: hoursWords(person.hours, person, reader) },
    { label: 'Answers', value: answers && sentence(answers.replace(/^usually answers\b/, 'usually')) },
    { label: 'Room', value: room },
    { label: 'Values', value: person.values.map(valueWord).join(' · ') },
    { label: 'Kinds of help', value: person.kindsOfHelp.map((kind) => kindWords[kind]).join(', ') },
    { label: 'Likes to help', value: helps.join(', ') },
    { label: employerWord, value: person.employer },
    { label: 'Learns by', value: person.likesToLearn.map((way) => learnWords[way]).join(', ') },
  ].filter(({ value }) => value)
  if (facts.length === 0) return null
  return (
    <Section heading={`How to reach ${person.callName}`}>
      <Facts facts={facts} />
    </Section>
  )
}

const offersWords = ({ offers, seeks }: Profile) =>
  offers && seeks
    ? 'Offers mentoring, and is looking for a mentor'
    : offers
      ? 'Offers mentoring'
      : seeks
        ? 'Looking for a mentor'
        : undefined

const learnWords = {
  do_together: 'doing it together',
  show: 'being shown',
  read: 'reading',
  talk: 'talking it through',
} as const

const Apart = ({ publicId }: PublicPerson) => (
  <p class="mt-10 flex flex-wrap gap-x-6 border-base-300 border-t pt-4 text-small">
    <a href={to('block', { person: publicId })} class="inline-flex min-h-11 items-center">
      Block
    </a>
    <a href={to('report', { person: publicId })} class="inline-flex min-h-11 items-center">
      Report
    </a>
  </p>
)
