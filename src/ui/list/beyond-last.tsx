import { ButtonLink } from '../button.tsx'
import { Empty } from './empty.tsx'

const words = {
  people: { all: 'That is everybody on this list.', none: 'Nobody stands on a page this far on.' },
  things: { all: 'That is everything on this list.', none: 'Nothing stands on a page this far on.' },
}

/** @public A page beyond the last one: an address from when the list was longer. `first` leads to its first page. */
export const BeyondLast = ({ of, first }: { of: keyof typeof words; first: string }) => (
  <Empty heading={words[of].all} action={<ButtonLink href={first}>Back to the first page</ButtonLink>}>
    {words[of].none}
  </Empty>
)
