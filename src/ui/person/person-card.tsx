import { Icon } from '../icons.tsx'
import { placeRows } from '../weave/tile.ts'
import { RowTile } from '../weave/tile.tsx'
import { listed, sentence } from '../wording.ts'
import { Face } from './face.tsx'
import { Reasons } from './reasons.tsx'

type Teaching = {
  /** What this person is called in sentences; never computed from the full name. */
  callName: string
  /** Topics this person could teach the reader. */
  theyTeach: readonly string[]
  /** Topics the reader could teach this person. */
  youTeach: readonly string[]
}

/** @public What could go both ways: two rows woven together, dotted where nothing was said. */
export function BothWays({ callName, theyTeach, youTeach }: Teaching) {
  const rows = placeRows([
    { teacher: theyTeach.length > 0 ? 'theirs' : 'none' },
    { teacher: youTeach.length > 0 ? 'mine' : 'none' },
  ])
  const labels = [
    { title: `${callName} could teach you`, colour: 'text-accent', topics: theyTeach },
    { title: `You could teach ${callName}`, colour: 'text-primary', topics: youTeach },
  ]
  return (
    <ul>
      {labels.map(({ title, colour, topics }, place) => {
        const row = rows[place]
        return (
          <li class="grid grid-cols-[3rem_minmax(0,1fr)] gap-2">
            {row && <RowTile row={row} />}
            <div class="py-2">
              <p class={`font-bold text-label ${colour}`}>{title}</p>
              {topics.length > 0 ? (
                <p>{sentence(listed(topics))}</p>
              ) : (
                <p class="text-muted">Not said yet. You could ask.</p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

type PersonCardProps = Teaching & {
  name: string
  href: string
  /** Role, and years or employer: "Project manager, eleven years in". */
  role?: string | undefined
  place?: string | undefined
  /** Whether this person offers mentoring, looks for a mentor, or both. */
  offers?: boolean | undefined
  seeks?: boolean | undefined
  reasons: readonly string[]
  /** How to meet: "Phone, usually answers within two days". */
  meets?: string | undefined
  /** The rank of the name among the page's headings. */
  heading?: 'h2' | 'h3' | undefined
}

/** @public A person who fits. The whole sheet leads to the profile; it has no button. */
export function PersonCard({ heading: Heading = 'h2', ...person }: PersonCardProps) {
  return (
    <article class="sheet relative flex h-full flex-col hover:border-edge sm:p-6">
      <div class="mb-3 flex gap-4">
        <Face name={person.name} />
        <div class="min-w-0">
          <Heading class="font-semibold text-lead leading-snug">
            <a href={person.href} class="no-underline after:absolute after:inset-0 after:rounded-box">
              {person.name}
            </a>
          </Heading>
          {person.role && <p class="text-muted text-small">{person.role}</p>}
          {person.place && <p class="text-muted text-small">{person.place}</p>}
          <Offers offers={person.offers} seeks={person.seeks} />
        </div>
      </div>
      <BothWays callName={person.callName} theyTeach={person.theyTeach} youTeach={person.youTeach} />
      <div class="mt-4 flex grow flex-col gap-4 border-base-300 border-t pt-4 text-small">
        <Reasons reasons={person.reasons} />
        {person.meets && (
          <p class="mt-auto flex gap-2 text-muted">
            <span class="mt-0.5">
              <Icon name="clock" size={18} />
            </span>
            {person.meets}
          </p>
        )}
      </div>
    </article>
  )
}

/** What someone takes part in mentoring for: an offer, never a rank. */
export function Offers({ offers, seeks }: { offers?: boolean | undefined; seeks?: boolean | undefined }) {
  if (!(offers || seeks)) return null
  const words = [offers && 'Offers mentoring', seeks && 'Looking for a mentor'].filter(Boolean)
  return <p class="text-small">{words.join(' · ')}</p>
}
