import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { day, isoDay } from '#ui/dates.ts'
import { DateField, TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { Notice } from '#ui/notice.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { Words } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { OpenedReport, ReportRow } from './access.ts'
import { maySuspend } from './report.ts'

const kindWords: Record<string, string> = {
  profile: 'The profile',
  hello: 'A hello',
  message: 'A message',
  post: 'Something in Questions',
}
const kindOf = (kind: string): string => kindWords[kind] ?? 'Something else'

const outcomeWords = {
  nothing: 'Nothing to do',
  wrote: 'The staff wrote',
  suspended: 'Suspended',
}

interface ListProps {
  open: readonly ReportRow[]
  closed: readonly ReportRow[]
  reading: Reading
}

export const ReportListPage = ({ open, closed, reading }: ListProps) => (
  <Page
    heading="Reported"
    lead="What members asked the staff to look at. Whoever was reported never learns who asked."
    back={{ href: to('staff'), label: 'Staff' }}
  >
    <Section heading="To look at">
      {open.length === 0 ? (
        <p class="text-muted">Nothing waits.</p>
      ) : (
        <Reports reports={open} reading={reading} label="To look at" />
      )}
    </Section>
    {closed.length > 0 && (
      <Section heading="Looked at">
        <Reports reports={closed} reading={reading} label="Looked at" />
      </Section>
    )}
  </Page>
)

const Reports = ({
  reports,
  reading,
  label,
}: {
  reports: readonly ReportRow[]
  reading: Reading
  label: string
}) => (
  <List label={label}>
    {reports.map((report) => (
      <Row
        person={report.accused}
        href={to('staffReport', { report: report.id })}
        title={report.accused}
        about={
          <>
            {kindOf(report.kind)}, reported <Time at={report.madeAt} reading={reading} as="ago" />
            {report.outcome && ` · ${outcomeWords[report.outcome]}`}
          </>
        }
      />
    ))}
  </List>
)

interface ReportProps {
  report: OpenedReport
  viewer: MemberViewer
  reading: Reading
  values: FormValues
  errors: FieldErrors
}

export function StaffReportPage({ report, viewer, reading, values, errors }: ReportProps) {
  return (
    <Page
      heading={`Report about ${report.accused.name}`}
      back={{ href: to('staffReported'), label: 'Reported' }}
    >
      <ErrorSummary errors={errors} />
      <Facts
        facts={[
          { label: 'About', value: kindOf(report.kind) },
          { label: 'Asked by', value: report.reporter ?? 'Somebody who is no longer here' },
          { label: 'When', value: <Time at={report.madeAt} reading={reading} as="whenAt" /> },
        ]}
      />
      {report.words && (
        <Section heading="What happened">
          <Words text={report.words} />
        </Section>
      )}
      {report.excerpt.length > 0 && <Excerpt report={report} reading={reading} />}
      {report.closedAt ? (
        <Closed report={report} viewer={viewer} reading={reading} closedAt={report.closedAt} />
      ) : (
        <Decide {...{ report, viewer, reading, values, errors }} />
      )}
    </Page>
  )
}

const Excerpt = ({ report, reading }: { report: OpenedReport; reading: Reading }) => (
  <Section heading="What was shown to you" lead="Chosen by whoever asked. Staff see no more than this.">
    <ol class="grid gap-5">
      {report.excerpt.map((said) => (
        <li class="sheet">
          <p class="mb-1 text-small">
            <b>{said.who}</b>{' '}
            <span class="text-muted">
              <Time at={new Date(said.at)} reading={reading} as="whenAt" />
            </span>
          </p>
          {report.kind === 'post' ? <Markdown text={said.words} /> : <Words text={said.words} />}
        </li>
      ))}
    </ol>
  </Section>
)

type DecideProps = ReportProps

function Decide({ report, viewer, reading, values, errors }: DecideProps) {
  const { name } = report.accused
  const action = to('staffReport', { report: report.id })
  return (
    <Section
      heading="What follows"
      lead={`${name} never learns who asked. Whoever asked learns only that you have looked.`}
    >
      <div class="grid gap-10">
        <div>
          <PostButton action={action} fields={{ outcome: 'nothing' }} label="Nothing to do" />
        </div>
        <Form action={action} label={`Write to ${name}`}>
          <input type="hidden" name="outcome" value="wrote" />
          <TextArea
            label={`What ${name} should read`}
            name="words"
            value={fieldValue(values, 'words')}
            error={errors.words}
            maxlength={4000}
            readers={`${name} reads this in the inbox and by mail, from the staff and not from you by name.`}
          />
          <div>
            <Button>Write to {name}</Button>
          </div>
        </Form>
        {maySuspend(viewer, { role: report.accusedRole }) && (
          <Form action={action} label={`Suspend ${name}`}>
            <input type="hidden" name="outcome" value="suspended" />
            <p class="text-muted">
              A suspended member cannot sign in. To others it looks as if {name} had stopped taking part.
            </p>
            <DateField
              label="Until"
              name="until"
              hint="On this day signing in works again."
              value={fieldValue(values, 'until')}
              error={errors.until}
              min={isoDay(reading.now, reading.zone)}
            />
            <Checkbox
              label="For good"
              name="forGood"
              hint="An owner can lift it."
              checked={fieldValue(values, 'forGood') === 'yes'}
            />
            <div>
              <Button>Suspend</Button>
            </div>
          </Form>
        )}
      </div>
    </Section>
  )
}

interface ClosedProps {
  report: OpenedReport
  viewer: MemberViewer
  reading: Reading
  closedAt: Date
}

const Closed = ({ report, viewer, reading, closedAt }: ClosedProps) => (
  <Section heading="What followed">
    <Notice kind="done">
      {report.outcome && outcomeWords[report.outcome]}, decided by {report.closedBy ?? 'the staff'}{' '}
      <Time at={closedAt} reading={reading} />.
    </Notice>
    {report.outcomeWords && (
      <div class="mt-5">
        <Words text={report.outcomeWords} />
      </div>
    )}
    {report.suspendedUntil && (
      <div class="mt-5 grid justify-items-start gap-3">
        <p>{restsUntil(report.accused.name, report.suspendedUntil, reading)}</p>
        {viewer.role === 'owner' ? (
          <PostButton action={to('staffReportLift', { report: report.id })} label="Lift the suspension" />
        ) : (
          <p class="text-muted">An owner can lift this.</p>
        )}
      </div>
    )}
  </Section>
)

/** A suspension that outlasts everybody is kept as a date, and said as what it is. */
function restsUntil(name: string, until: Date, { now, zone }: Reading): string {
  const forGood = until.getUTCFullYear() - now.getUTCFullYear() > 100
  return `${name} is suspended ${forGood ? 'for good' : `until ${day(now, until, zone)}`}.`
}
