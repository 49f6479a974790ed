import { to } from '#map/paths.ts'
import { List, Row } from '#ui/list/list.tsx'
import { Page } from '#ui/page.tsx'

/** In the order in which a new association needs them. */
const rooms = [
  {
    label: 'Settings',
    href: to('staffSettings'),
    purpose: 'Name, words, chapters, the code of conduct, and who may join.',
  },
  {
    label: 'Members',
    href: to('staffMembers'),
    purpose: 'Find somebody, invite them, see what the register says.',
  },
  {
    label: 'Invite',
    href: to('staffInvite'),
    purpose: 'By e-mail, by a link for many, or everybody you imported.',
  },
  {
    label: 'Import',
    href: to('staffImport'),
    purpose: 'Bring in members from the file of your member system.',
  },
  {
    label: 'Programme',
    href: to('staffProgramme'),
    purpose: 'What mentoring is for here, from when until when, and the policy of agreements.',
  },
  {
    label: 'Topics',
    href: to('staffTopics'),
    purpose: 'What people teach and learn; what members suggested.',
  },
  {
    label: 'Partnerships',
    href: to('staffPartnerships'),
    purpose: 'Who learns with whom, and since when; nothing of what they write.',
  },
  {
    label: 'Rounds',
    href: to('staffRounds'),
    purpose: 'Propose pairs for many people at once; each is asked, and nobody is assigned.',
  },
  {
    label: 'Needs attention',
    href: to('staffAttention'),
    purpose: 'Newcomers nobody has met after two weeks, and whom you could ask.',
  },
  {
    label: 'Unanswered',
    href: to('staffUnanswered'),
    purpose: 'Questions nobody has answered, though those who know the topic were asked.',
  },
  {
    label: 'Insights',
    href: to('staffInsights'),
    purpose: 'Who is asked, how evenly, and what to ask of those nobody asked.',
  },
  {
    label: 'Report to the board',
    href: to('staffBoard'),
    purpose: 'What a quarter brought beside the one before, on one page to print or send.',
  },
  {
    label: 'Suggestions',
    href: to('staffSuggestions'),
    purpose: 'How the order in which members meet each other was worked out, and how good it is.',
  },
  {
    label: 'Failed jobs',
    href: to('staffFailedJobs'),
    purpose: 'Mail and other work that did not get through.',
  },
  { label: 'Reported', href: to('staffReported'), purpose: 'What members asked you to look at.' },
]

/** Where staff begin: every room of theirs, and what it is for. */
export const StaffPage = () => (
  <Page heading="Staff" lead="What keeps the house in order.">
    <List>
      {rooms.map(({ label, href, purpose }) => (
        <Row title={label} href={href}>
          {purpose}
        </Row>
      ))}
    </List>
  </Page>
)
