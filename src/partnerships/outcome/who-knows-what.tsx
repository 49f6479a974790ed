import type { Child } from 'hono/jsx'
import type { CardPerson, CardTopic } from '#members/access.ts'
import { FIRST_LEVEL, learningLevels, wayWords } from '#members/profile/words.ts'
import { Section } from '#ui/page.tsx'
import { listed } from '#ui/wording.ts'
import type { PartnershipSeen } from '../partnership.ts'
import type { Made } from './read-made.ts'

const MOST = 5

/**
 * @public What each of the two is good at, where each stands with what they would like to learn, and how they like to
 * learn: to be read before they meet. Only what everybody may see of them.
 */
export function WhoKnowsWhat({ partnership, made }: { partnership: PartnershipSeen; made: Made }) {
  const people = [
    { person: made.theirs, name: partnership.them.callName, edge: 'border-secondary' },
    { person: made.mine, name: 'You', edge: 'border-primary' },
  ]
  const shown = people.filter(({ person }) => person && knows(person))
  if (shown.length === 0) return null
  return (
    <Section heading="Who knows what">
      <div class="grid gap-5">
        {shown.map(({ person, name, edge }) => (
          <div class={`border-l-3 pl-4 text-small ${edge}`}>
            <h3 class="font-semibold text-body">{name}</h3>
            {person && <Lines {...person} />}
          </div>
        ))}
      </div>
    </Section>
  )
}

const knows = ({ teaches, learns, likesToLearn }: CardPerson): boolean =>
  teaches.length + learns.length + likesToLearn.length > 0

const Line = ({ label, children }: { label: string; children?: Child }) => (
  <p>
    <span class="text-muted">{label}</span> {children}
  </p>
)

function Lines({ teaches, learns, likesToLearn }: CardPerson) {
  const names = (topics: readonly CardTopic[]) => listed(topics.slice(0, MOST).map(({ name }) => name))
  return (
    <>
      {teaches.length > 0 && <Line label="Good at">{names(teaches)}</Line>}
      {learns.length > 0 && (
        <Line label="Would like to learn">{listed(learns.slice(0, MOST).map(withLevel))}</Line>
      )}
      {likesToLearn.length > 0 && (
        <Line label="Likes to learn by">
          {listed(likesToLearn.map((way) => wayWords[way].toLowerCase()))}
        </Line>
      )}
    </>
  )
}

const withLevel = ({ name, level }: CardTopic): string => {
  const word = level === FIRST_LEVEL.learns ? undefined : learningLevels[level - 1]
  return word ? `${name} (${word.toLowerCase().replace(/^i /, 'I ')})` : name
}
