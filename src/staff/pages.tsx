import { to } from '#map/paths.ts'
import { List, Row } from '#ui/list/list.tsx'
import { Page } from '#ui/page.tsx'

const rooms = [
  {
    label: 'Import',
    href: to('staffImport'),
    purpose: 'Bring in members from the file of your member system.',
  },
]

/** Where staff begin: every room of theirs, and what it is for. */
export const StaffPage = () => (
  <Page heading="Staff" lead="What keeps the association’s house in order.">
    <List>
      {rooms.map(({ label, href, purpose }) => (
        <Row title={label} href={href}>
          {purpose}
        </Row>
      ))}
    </List>
  </Page>
)
