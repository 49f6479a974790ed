import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PostButton } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { FirstWeeks } from './access.ts'
import { Steps } from './steps.tsx'

interface FirstWeeksProps {
  weeks: FirstWeeks | undefined
  reading: Reading
}

/** A newcomer's first weeks: what has come of them, what is ahead, and how to be left alone. */
export const FirstWeeksPage = ({ weeks, reading }: FirstWeeksProps) => (
  <Page
    heading="Your first weeks"
    lead={
      weeks && (
        <>
          Until <Time at={weeks.until} reading={reading} as="dayAfterWord" />. Each step can be skipped.
        </>
      )
    }
    back={{ href: to('today'), label: 'Today' }}
  >
    {weeks === undefined ? <Over /> : weeks.off ? <Off /> : <On weeks={weeks} />}
  </Page>
)

const Over = () => (
  <Empty
    heading="They are over, and you are one of us."
    action={<ButtonLink href={to('people')}>Look at people</ButtonLink>}
  >
    Newcomers are introduced to three people here, and asked how it goes.
  </Empty>
)

const Off = () => (
  <>
    <Notice kind="wait">This is switched off: nobody is asked for you, and no letters come.</Notice>
    <Actions cost="With the days that are left.">
      <PostButton action={to('firstWeeksOn')} label="Switch it on again" />
    </Actions>
  </>
)

const On = ({ weeks }: { weeks: FirstWeeks }) => (
  <>
    <Steps weeks={weeks} />
    <div class="mt-9 border-base-300 border-t pt-5">
      <Actions cost="No introductions, no letters. What you have begun with others goes on.">
        <PostButton action={to('firstWeeksOff')} label="Switch all of this off" kind="quiet" />
      </Actions>
    </div>
  </>
)
