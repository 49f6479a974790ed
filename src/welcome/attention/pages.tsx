import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PostButton } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { inWords, sentence } from '#ui/wording.ts'
import type { Host } from '../choose-hosts.ts'
import type { WithoutReply } from '../replies/access.ts'
import { WithoutReplyList } from '../replies/list.tsx'
import type { Attention } from './access.ts'

interface AttentionProps {
  people: readonly Attention[]
  more: boolean
  /** What newcomers wrote and nobody replied to. */
  unreplied: readonly WithoutReply[]
  reading: Reading
  done: keyof typeof doneWords | undefined
}

const doneWords = {
  asked: 'Asked. With two yeses a conversation opens; if nothing comes of it, you read it here in a week.',
  again: 'That one had been asked already, so nobody was asked twice. With two yeses a conversation opens.',
  nothing: 'Taken off the list.',
  before: 'Somebody has seen to that newcomer already, or nothing is needed any more. Nobody else was asked.',
}
export const dones = Object.keys(doneWords) as (keyof typeof doneWords)[]

/** Newcomers whom two weeks brought nobody, or fewer than three: a fact, what could be done, and one click for it. */
export const AttentionPage = ({ people, more, unreplied, reading, done }: AttentionProps) => (
  <Page
    heading="Needs attention"
    lead="Newcomers who have been here two weeks. A minute for each."
    back={{ href: to('staff'), label: 'Staff' }}
  >
    {done && (
      <div class="mb-7">
        <Notice kind={done === 'before' ? 'wait' : 'done'}>{doneWords[done]}</Notice>
      </div>
    )}
    {people.length + unreplied.length === 0 && (
      <Empty heading="Nobody needs you just now.">
        A newcomer nobody has met after two weeks stands here, with whom you could ask.
      </Empty>
    )}
    {people.length > 0 && (
      <List label="Newcomers">
        {people.map((one) => (
          <Newcomer one={one} reading={reading} />
        ))}
      </List>
    )}
    {more && <p class="mt-7 text-muted">There are more; they come up as these are seen to.</p>}
    {unreplied.length > 0 && (
      <Section
        heading="Without a reply"
        lead="What newcomers wrote, and nobody has said a word to. It stays until somebody does."
      >
        <WithoutReplyList rows={unreplied} reading={reading} />
      </Section>
    )}
  </Page>
)

const Newcomer = ({ one, reading }: { one: Attention; reading: Reading }) => (
  <Row
    person={one.name}
    title={<a href={to('staffMember', { person: one.publicId })}>{one.name}</a>}
    about={
      <>
        Here since <Time at={one.beganAt} reading={reading} as="date" />. {factOf(one)}
      </>
    }
    actions={
      <>
        {actionOf(one)}
        <PostButton
          action={to('staffNothingNeeded', { person: one.publicId })}
          label="Not needed"
          kind="quiet"
        />
      </>
    }
  >
    {adviceOf(one)}
  </Row>
)

function factOf({ contact, hosts, callName }: Attention): string {
  if (!contact) return `Nobody has written to ${callName} or met ${callName} yet.`
  if (hosts === 0) return 'No introduction has come about yet.'
  return `${sentence(inWords(hosts))} of three introductions ${hosts === 1 ? 'has' : 'have'} come about.`
}

function adviceOf({ host, takesPart, wantsNone, callName }: Attention): string {
  if (!takesPart)
    return `${callName} has not said how to take part in mentoring, so nobody is asked. A word from you may help.`
  if (wantsNone) return `${callName} would rather not be introduced. A word from you may help.`
  if (!host) return 'Nobody with room fits just now. A word from you may help.'
  return `${host.person.name} ${whyHost(host, callName)} and has room. Would you ask?`
}

/** What the host offers, or what the two could talk about: a fact, and no promise. */
function whyHost({ person, offers, topic }: Host, newcomer: string): string {
  if (offers === 'welcome') return 'likes to welcome newcomers'
  if (offers === 'amplifier') return 'carries ideas to people who decide'
  const taught = person.teaches.find(({ key }) => key === topic)
  if (taught) return `teaches ${taught.name}`
  const wanted = person.learns.find(({ key }) => key === topic)
  return wanted ? `would like to learn ${wanted.name}, which ${newcomer} teaches,` : 'takes part'
}

const actionOf = ({ publicId, host }: Attention): Child =>
  host ? (
    <PostButton
      action={to('staffAskHost', { person: publicId })}
      fields={{ host: host.person.publicId }}
      label={`Ask ${host.person.callName}`}
    />
  ) : (
    <ButtonLink href={to('staffMember', { person: publicId })}>Look at it</ButtonLink>
  )
