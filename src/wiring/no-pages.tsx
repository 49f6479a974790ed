import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'

const headings: Partial<Record<number, string>> = {
  403: 'Not just now',
  404: 'Nothing here',
  409: 'That has changed meanwhile',
  410: 'This link is spent',
  413: 'Too much at once',
  422: 'Not quite',
  429: 'A little slower, please',
}

/** A kind no: one sentence and a way on. */
export const RefusalPage = ({ status, sentence }: { status: number; sentence: string }) => (
  <Page heading={headings[status] ?? 'Not now'} lead={sentence}>
    <ButtonLink href={to('today')}>Go to Today</ButtonLink>
  </Page>
)

/** Something of ours broke: the reference finds the line in the log. */
export const FaultPage = ({ reference }: { reference: string }) => (
  <Page heading="Something broke" lead="It is our fault, not yours. Nothing you sent was half done.">
    <p>
      If it happens again, tell the people who run this site: reference <strong>{reference}</strong>.
    </p>
  </Page>
)

/** The disk is full: whoever reads goes on, whoever writes keeps their words. */
export const FullPage = ({ reference }: { reference: string }) => (
  <Page
    heading="Nothing can be saved just now"
    lead="The disk behind this site is full. You can go on reading, but nothing you sent was kept: please hold on to your words and try again later."
  >
    <p>
      Please tell the people who run this site: reference <strong>{reference}</strong>.
    </p>
  </Page>
)

/** The database does not answer: a restart of it, or a line that was cut. */
export const AwayPage = ({ reference }: { reference: string }) => (
  <Page
    heading="Back in a moment"
    lead="What keeps everything here does not answer just now. Nothing you sent was half done; please try again."
  >
    <p>
      If it goes on, tell the people who run this site: reference <strong>{reference}</strong>.
    </p>
  </Page>
)
