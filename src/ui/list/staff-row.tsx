import type { Child } from 'hono/jsx'
import { Row } from './list.tsx'

type StaffRowProps = {
  name: string
  href?: string | undefined
  /** What is so: "Joined two weeks ago; has said no hello and had none." */
  fact: Child
  /** What could be done about it. */
  advice?: Child
  /** One verb, and a quiet "Not needed". */
  actions: Child
}

/** @public Someone who needs a person's attention: face, fact, advice, one verb. */
export function StaffRow({ name, href, fact, advice, actions }: StaffRowProps) {
  return (
    <Row person={name} href={href} title={name} actions={actions}>
      <p>{fact}</p>
      {advice && <p class="text-muted text-small">{advice}</p>}
    </Row>
  )
}
