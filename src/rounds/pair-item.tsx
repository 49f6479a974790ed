import type { RoundId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { PostButton } from '#ui/form.tsx'
import { Face } from '#ui/person/face.tsx'
import { Reasons } from '#ui/person/reasons.tsx'
import { listed } from '#ui/wording.ts'
import type { PairSeen } from './why-pairs.ts'

/** One proposal: who would help whom with what, why in the words each would read, and what staff may wish. */
export function PairItem({ round, pair }: { round: RoundId; pair: PairSeen }) {
  const { learns, helps, topic, askedFor } = pair
  const names = { seeker: learns.publicId, helper: helps.publicId }
  const wish = (name: 'forbidden' | 'asked' | 'none', label: string) => (
    <PostButton
      action={to('staffRoundWish', { round })}
      fields={{ ...names, wish: name }}
      label={label}
      kind={name === 'forbidden' ? 'other' : 'quiet'}
    />
  )
  return (
    <li class="grid gap-4 border-base-300 border-t py-6 last:pb-0">
      <div class="flex items-start gap-4">
        <span class="flex -space-x-2">
          <Face name={helps.name} />
          <Face name={learns.name} />
        </span>
        <div class="min-w-0">
          <h3 class="font-semibold">
            {helps.name} and {learns.name}
          </h3>
          <p>
            {helps.callName} would help {learns.callName}. {teachingWords(helps, learns)}
          </p>
          <p class="text-muted text-small">
            A first talk could be about {topic}.{askedFor && ' You asked for this pair.'}
          </p>
        </div>
      </div>
      <div class="grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <Why reader={helps} />
        <Why reader={learns} />
      </div>
      <div class="flex flex-wrap items-center gap-2">
        {wish('forbidden', 'Forbid this pair')}
        {askedFor ? wish('none', 'Leave it to the round') : wish('asked', 'Ask for this pair')}
      </div>
    </li>
  )
}

interface WhyProps {
  reader: PairSeen['helps']
}

/** Facts as one of the two would read them of the other. */
const Why = ({ reader }: WhyProps) => (
  <div>
    <h4 class="mb-1.5 font-bold text-label text-muted">For {reader.callName}</h4>
    <Reasons reasons={reader.reasons} />
  </div>
)

/** What could go both ways, as far as the two have said. */
const teachingWords = (one: PairSeen['helps'], other: PairSeen['helps']): string =>
  [
    ...(one.teaches.length > 0
      ? [`${one.callName} could teach ${other.callName} ${listed(one.teaches)}.`]
      : []),
    ...(other.teaches.length > 0
      ? [`${other.callName} could teach ${one.callName} ${listed(other.teaches)}.`]
      : []),
  ].join(' ')
