import { to } from '#map/paths.ts'
import { stages } from '#members/member.ts'
import type { Chapter } from '#members/register/chapter.ts'
import {
  type MemberListed,
  type MemberSearch,
  type Standing,
  standings,
} from '#members/standing/member-list.ts'
import type { Role } from '#platform/viewer.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { BeyondLast } from '#ui/list/beyond-last.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Pager } from '#ui/list/pager.tsx'
import { Page } from '#ui/page.tsx'
import { counted, sentence } from '#ui/wording.ts'

/** How staff say where somebody stands. */
export const standingWords: Record<Standing, string> = {
  here: 'Joined',
  unseen: 'Imported, not seen yet',
  left: 'Stopped taking part',
  suspended: 'Suspended',
}

/** How staff say a role. */
export const roleWords: Record<Role, string> = { member: 'Member', staff: 'Staff', owner: 'Owner' }

interface ListProps {
  search: MemberSearch & { page: number }
  /** Nobody was looked for, because more was typed than a name or an address can be. */
  tooLong: string | undefined
  members: readonly MemberListed[]
  all: number
  more: boolean
  chapters: readonly Chapter[]
  words: { chapter: string; stages: Readonly<Record<string, string>> }
}

/** Everybody the association knows. */
export function MembersPage({ search, tooLong, members, all, more, chapters, words }: ListProps) {
  const at = (page: number) =>
    to(
      'staffMembers',
      {},
      { q: search.search, stage: search.stage, chapter: search.chapter, state: search.standing, page },
    )
  return (
    <Page heading="Members" back={{ href: to('staff'), label: 'Staff' }}>
      <Form
        action={to('staffMembers')}
        method="get"
        search
        label="Members"
        class="mb-8 grid gap-5 sm:grid-cols-2"
      >
        <TextField
          label="Name or e-mail"
          name="q"
          type="search"
          value={search.search ?? ''}
          error={tooLong}
        />
        <Select
          label="State"
          name="state"
          any="Any"
          value={search.standing ?? ''}
          options={standings.map((value) => ({ value, label: standingWords[value] }))}
        />
        <Select
          label="Stage"
          name="stage"
          any="Any"
          value={search.stage ?? ''}
          options={stages.map((value) => ({ value, label: words.stages[value] ?? value }))}
        />
        <Select
          label={words.chapter}
          name="chapter"
          any="Any"
          value={search.chapter ?? ''}
          options={chapters.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <div>
          <Button kind="action">Search</Button>
        </div>
      </Form>
      {tooLong ? null : members.length === 0 && search.page > 1 ? (
        <BeyondLast of="people" first={at(1)} />
      ) : members.length === 0 ? (
        <Empty heading="Nobody like this">Try fewer letters of the name, or another state.</Empty>
      ) : (
        <>
          <p class="mb-3 text-muted">{sentence(counted(all, 'member', 'members'))}.</p>
          <List label="Members">
            {members.map((line) => (
              <Row
                person={line.name}
                title={line.name}
                href={to('staffMember', { person: line.publicId })}
                about={[line.email, line.stage && words.stages[line.stage], line.chapter]
                  .filter(Boolean)
                  .join(' · ')}
                actions={<Marks line={line} />}
              />
            ))}
          </List>
        </>
      )}
      <Pager
        page={search.page}
        before={search.page > 1 && members.length > 0 ? at(search.page - 1) : undefined}
        after={more ? at(search.page + 1) : undefined}
      />
    </Page>
  )
}

const Marks = ({ line: { role, standing } }: { line: MemberListed }) => (
  <>
    {role !== 'member' && <span class="badge">{roleWords[role]}</span>}
    {standing !== 'here' && <span class="text-muted text-small">{standingWords[standing]}</span>}
  </>
)
