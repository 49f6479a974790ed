import { to } from '#map/paths.ts'
import { isoDay } from '#ui/dates.ts'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { WovenList } from '#ui/weave/woven-list.tsx'
import { Path } from '../lessons/path.tsx'
import { LessonWords, rowOf } from '../lessons/taught.tsx'
import { taughtSentence } from '../lessons/words.ts'
import { LevelLines } from '../levels/pages.tsx'
import { mayFollow, type PartnershipSeen } from '../partnership.ts'
import { ThingLines } from '../things/pages.tsx'
import type { Made } from './read-made.ts'
import { talksSentence, thingsSentence } from './words.ts'

interface CameOfItProps {
  partnership: PartnershipSeen
  made: Made
  reading: Reading
}

const LATEST = 3

/** Everything that can be counted, a sentence each; nothing is said of what there is none of. */
function sentences({ partnership, made, reading }: CameOfItProps): string[] {
  const today = isoDay(reading.now, reading.zone)
  return [
    talksSentence(made.talks, made.minutes),
    taughtSentence(made.lessons, partnership.them.callName) || undefined,
    thingsSentence(made.thingsCount, made.thingsSince, today),
  ].filter((one) => one !== undefined)
}

/** @public On the partnership's page: what it adds up to so far, the latest things, and then and now. */
export function CameOfIt(props: CameOfItProps) {
  const { partnership, made, reading } = props
  const { id, state, them } = partnership
  const said = sentences(props)
  const isNothing = said.length === 0 && made.levels.length === 0
  return (
    <Section
      id="what-came-of-it"
      heading="What came of it"
      link={
        mayFollow('write', state)
          ? { href: to('thingNew', { partnership: id }), label: 'Add something we made' }
          : undefined
      }
    >
      <div class="grid gap-5">
        {isNothing ? (
          <p class="text-muted">
            Here it adds up: what you two talked, taught and made, and where each of you stands.
          </p>
        ) : (
          <p>{said.join(' ')}</p>
        )}
        {made.things.length > 0 && (
          <ThingLines partnership={partnership} things={made.things.slice(0, LATEST)} reading={reading} />
        )}
        {made.levels.length > 0 && <LevelLines levels={made.levels} callName={them.callName} />}
        <p class="screen-only flex flex-wrap gap-x-6 text-small">
          <a href={to('levels', { partnership: id })} class="inline-flex min-h-11 items-center">
            Say where you stand
          </a>
          {!isNothing && (
            <a href={to('cameOfIt', { partnership: id })} class="inline-flex min-h-11 items-center">
              All of it, to print
            </a>
          )}
        </p>
      </div>
    </Section>
  )
}

/** The whole of it on a page of its own, made to be printed. */
export function CameOfItPage(props: CameOfItProps) {
  const { partnership, made, reading } = props
  const { id, them, startedAt, endedAt } = partnership
  const on = (at: Date) => <Time at={at} reading={reading} as="date" />
  const reached = made.goals.filter(({ state }) => state === 'reached')
  return (
    <Page
      heading="What came of it"
      back={{ href: to('partnership', { partnership: id }), label: `${them.name} and you` }}
      lead={
        <>
          {them.name} and {partnership.me.name},{' '}
          {endedAt ? (
            <>
              {on(startedAt)} to {on(endedAt)}
            </>
          ) : (
            <>since {on(startedAt)}</>
          )}
        </>
      }
    >
      <Path {...{ partnership, reading }} lessons={made.lessons} nextAt={undefined} />
      <p class="mt-8">{sentences(props).join(' ')}</p>
      {reached.length > 0 && (
        <Section heading="Goals reached">
          <ul class="grid gap-2">
            {reached.map(({ words }) => (
              <li dir="auto">{words}</li>
            ))}
          </ul>
        </Section>
      )}
      {made.lessons.length > 0 && (
        <Section heading="Taught, both ways">
          <WovenList
            rows={made.lessons.map((lesson) => ({
              ...rowOf(lesson, partnership, reading, 'date'),
              children: <LessonWords lesson={lesson} callName={them.callName} reading={reading} />,
            }))}
          />
        </Section>
      )}
      {made.levels.length > 0 && (
        <Section heading="Then and now">
          <LevelLines levels={made.levels} callName={them.callName} />
        </Section>
      )}
      {made.things.length > 0 && (
        <Section heading="What you made" lead={cutWords(made)}>
          <ThingLines {...{ partnership, reading }} things={made.things} removable />
        </Section>
      )}
    </Page>
  )
}

const cutWords = ({ things, thingsCount }: Made): string | undefined =>
  things.length < thingsCount ? `The latest ${things.length} of ${thingsCount}.` : undefined
