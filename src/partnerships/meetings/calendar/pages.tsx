import { to } from '#map/paths.ts'
import { TextField } from '#ui/fields.tsx'
import { PostButton } from '#ui/form.tsx'
import { Page } from '#ui/page.tsx'

/** A private address for one's own calendar program: made, changed and taken away with one click. */
export function CalendarPage({ address }: { address: string | undefined }) {
  return (
    <Page
      heading="My meetings in my calendar"
      back={{ href: to('partnerships'), label: 'Partnerships' }}
      lead="A calendar program can follow your meetings by itself: give it this address, and it looks every few hours."
    >
      {address ? <Address address={address} /> : <Make />}
    </Page>
  )
}

const Make = () => (
  <div class="grid gap-3">
    <PostButton action={to('meCalendar')} label="Make an address" kind="action" />
    <p class="text-muted text-small">
      Whoever has the address can read when and with whom you meet. It can be taken away at any time.
    </p>
  </div>
)

const Address = ({ address }: { address: string }) => (
  <div class="grid gap-5">
    <TextField
      label="Your address"
      name="address"
      type="url"
      value={address}
      hint="In Google Calendar: Other calendars, From URL. In Outlook: Add calendar, Subscribe from web. In Apple Calendar: File, New calendar subscription."
      readers="Only you can see this. Whoever has it can read when and with whom you meet."
    />
    <p>
      <a href={address.replace(/^https?:/, 'webcal:')} class="inline-flex min-h-11 items-center">
        Open it in my calendar program
      </a>
    </p>
    <div class="flex flex-wrap items-center gap-3">
      <PostButton action={to('meCalendar')} label="Make another address" />
      <PostButton action={to('meCalendarEnd')} label="Take the address away" kind="quiet" />
    </div>
    <p class="text-muted text-small">After either of these the address above shows nothing any more.</p>
  </div>
)
