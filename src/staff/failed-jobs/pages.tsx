import { to } from '#map/paths.ts'
import type { FailedMail } from '#notices/mail/failed-mail.ts'
import type { FailedJob } from '#platform/jobs/jobs.ts'
import { PostButton } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'

interface FailedProps {
  jobs: readonly FailedJob[]
  mail: readonly FailedMail[]
  reading: Reading
  done: boolean
}

/** What the house tried several times and could not do. No words of people: only what failed, and why. */
export const FailedPage = ({ jobs, mail, reading, done }: FailedProps) => (
  <Page
    heading="Failed jobs"
    lead="What was tried several times and did not work, with the last error."
    back={{ href: to('staff'), label: 'Staff' }}
  >
    {done && <Notice kind="done">It is being tried again.</Notice>}
    {jobs.length + mail.length === 0 && (
      <Empty heading="Everything has worked">
        What fails several times stands here, with why, until somebody tries it again.
      </Empty>
    )}
    {mail.length > 0 && (
      <Section heading="Mail that could not leave">
        <List>
          {mail.map((one) => (
            <Row
              title={one.name ?? 'Somebody who is no member'}
              about={
                <>
                  {sentenceOf(one.kind)}, <Time at={one.failedAt} reading={reading} as="whenAt" />
                </>
              }
              actions={<PostButton action={to('staffRetryMail', { mail: one.id })} label="Retry" />}
            >
              <code class="break-words text-small">{one.lastError}</code>
            </Row>
          ))}
        </List>
      </Section>
    )}
    {jobs.length > 0 && (
      <Section heading="Jobs">
        <List>
          {jobs.map((job) => (
            <Row
              title={jobName(job)}
              about={<Time at={job.failedAt} reading={reading} as="whenAt" />}
              actions={
                <PostButton action={to('staffRetryJob', { queue: job.queue, job: job.id })} label="Retry" />
              }
            >
              <code class="break-words text-small">{job.lastError}</code>
            </Row>
          ))}
        </List>
      </Section>
    )}
  </Page>
)

const jobName = ({ queue, data }: FailedJob): string =>
  typeof data.reaction === 'string' ? sentenceOf(data.reaction) : sentenceOf(queue)

const sentenceOf = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]/g, ' ')
