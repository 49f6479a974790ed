import { to } from '#map/paths.ts'
import { PostButton } from '#ui/form.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'

interface FeedProps {
  /** Of topics the reader follows, and of the one they came from; none while there is no address. */
  feeds: readonly { name: string; address: string }[]
  made: boolean
  /** Whose page they came from. */
  topic: string
}

/** The secret addresses under which a feed reader may look. */
export const FeedPage = ({ feeds, made, topic }: FeedProps) => (
  <Page
    heading="In a feed reader"
    back={{ href: to('questions'), label: 'Questions' }}
    lead="A feed reader shows what is asked about a topic, by title, without a name."
  >
    {made && feeds.length === 0 && (
      <p class="mb-5">
        Follow a topic, and its address stands here. <a href={to('questions')}>Look at questions</a>
      </p>
    )}
    {feeds.map(({ name, address }) => (
      <Section heading={name}>
        <p class="break-all">
          <code>{address}</code>
        </p>
      </Section>
    ))}
    <Actions
      cost={
        made
          ? 'A new address ends the one before at once.'
          : 'The address is yours and secret: whoever has it reads these titles. You can take it away again.'
      }
    >
      <PostButton
        action={to('meFeed')}
        label={made ? 'Make a new address' : 'Make an address'}
        kind={made ? 'other' : 'action'}
        fields={topic === '' ? {} : { topic }}
      />
      {made && <PostButton action={to('meFeedEnd')} label="Take it away" kind="quiet" />}
    </Actions>
  </Page>
)
