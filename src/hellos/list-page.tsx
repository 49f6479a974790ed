import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { type HelloSeen, type Place, placeOf } from './hello.ts'
import type { IntroductionSeen } from './introducing/access.ts'
import { introductionAskedTitle } from './introducing/words.ts'
import { sizeWords } from './wording.ts'

interface HellosProps {
  hellos: readonly HelloSeen[]
  introductions: readonly IntroductionSeen[]
  unread: ReadonlySet<HelloId>
  reading: Reading
  /** Whether all that is over is listed, or the latest of it. */
  all: boolean
}

const EARLIER = 20

/** Letters to the viewer and from them: what waits first, and oldest first among that. */
export function HellosPage(props: HellosProps) {
  const { hellos, introductions } = props
  return (
    <Page heading="Hellos" lead="Mentoring requests, starting with a short chat.">
      {hellos.length + introductions.length === 0 ? <NoHellos /> : <Sections {...props} />}
    </Page>
  )
}

const NoHellos = () => (
  <Empty
    heading="A hello is a short letter to one person."
    action={
      <ButtonLink href={to('people')} kind="action" big>
        Look at people
      </ButtonLink>
    }
    hint="Five minutes to write. An answer comes within seven days, and “not now” needs no reason."
  >
    Say who you are, why them, and ask one question. If they say yes, you have a 20-minute chat. Letters you
    write, and letters to you, will be kept here.
  </Empty>
)

const oldestFirst = (a: HelloSeen, b: HelloSeen) => a.saidAt.getTime() - b.saidAt.getTime()
const latestHeardFirst = (a: HelloSeen, b: HelloSeen) => b.heardAt.getTime() - a.heardAt.getTime()
const latestSaidFirst = (a: HelloSeen, b: HelloSeen) => oldestFirst(b, a)

const sections: readonly {
  place: Place
  heading: string
  order: (a: HelloSeen, b: HelloSeen) => number
}[] = [
  { place: 'forYou', heading: 'Waiting for you', order: oldestFirst },
  { place: 'forThem', heading: 'Waiting for them', order: oldestFirst },
  { place: 'talking', heading: 'Talking', order: latestHeardFirst },
  { place: 'earlier', heading: 'Earlier', order: latestSaidFirst },
]

/** An introduction stands among what waits, on one side or the other. */
const standsIn: Partial<Record<Place, IntroductionSeen['standing']>> = { forYou: 'asks', forThem: 'waits' }

function Sections({ hellos, introductions, all, ...rest }: HellosProps) {
  return (
    <>
      {sections.map(({ place, heading, order }) => {
        const here = hellos.filter((hello) => placeOf(hello) === place).sort(order)
        const shown = place === 'earlier' && !all ? here.slice(0, EARLIER) : here
        const introduced = introductions.filter(({ standing }) => standing === standsIn[place])
        if (here.length + introduced.length === 0) return null
        return (
          <Section heading={heading}>
            <List label={heading}>
              {introduced.map((introduction) => (
                <IntroductionRow introduction={introduction} />
              ))}
              {shown.map((hello) => (
                <HelloRow hello={hello} {...rest} />
              ))}
            </List>
            {shown.length < here.length && (
              <ButtonLink href={to('hellos', {}, { all: 'yes' })} kind="link">
                Show all that came earlier
              </ButtonLink>
            )}
          </Section>
        )
      })}
    </>
  )
}

const IntroductionRow = ({ introduction }: { introduction: IntroductionSeen }) => (
  <Row
    person={introduction.them.name}
    href={to('hello', { hello: introduction.id })}
    title={introduction.them.name}
    about={`${introduction.topicName} · an introduction`}
  >
    {introduction.standing === 'asks'
      ? introductionAskedTitle(introduction.hosts, introduction.them.callName)
      : 'You said happy to.'}
  </Row>
)

function HelloRow({
  hello,
  unread,
  reading,
}: { hello: HelloSeen } & Omit<HellosProps, 'hellos' | 'introductions' | 'all'>) {
  const { id, them, topicName } = hello
  return (
    <Row
      person={them.name}
      href={to('hello', { hello: id })}
      title={them.name}
      fresh={unread.has(id)}
      about={
        <>
          {topicName} · {standing(hello)} <Time at={timeOf(hello)} reading={reading} />
        </>
      }
    >
      <p dir="auto" class={hello.introduced ? 'text-muted' : 'voice line-clamp-2'}>
        {firstLine(hello)}
      </p>
    </Row>
  )
}

/** What the receiver might gain is read first, in the list as well. */
const firstLine = ({ side, gain, whyYou, introduced }: HelloSeen): string => {
  if (introduced) return 'Both of you were happy to meet.'
  return side === 'receiver' && gain !== '' ? gain : whyYou
}

const timeOf = (hello: HelloSeen): Date => (placeOf(hello) === 'talking' ? hello.heardAt : hello.saidAt)

function standing(hello: HelloSeen): string {
  const { side, state, setAside, quiet, ending, size } = hello
  if (setAside) return 'not now, said'
  if (quiet) return 'quiet, begun'
  if (state === 'talking') return 'last heard'
  if (state === 'asking') return side === 'receiver' ? 'you asked first, begun' : 'talking first, begun'
  if (state === 'waiting') return `${sizeWords[size].toLowerCase()}, sent`
  return ending === 'withdrawn' ? 'withdrawn, sent' : 'closed, sent'
}
