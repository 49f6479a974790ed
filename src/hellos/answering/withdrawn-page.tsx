import type { HelloId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'

/** @public What a mail still leads to once the letter was taken back: nothing of it, and nothing to do. */
export const WithdrawnPage = ({ hello }: { hello: HelloId }) => (
  <Page heading="Taken back" back={{ href: to('hellos'), label: 'Hellos' }}>
    <Notice kind="wait">
      This hello was taken back by whoever wrote it. It waits for nothing from you any more.
    </Notice>
    <p class="mt-9 border-base-300 border-t pt-3 text-small">
      <a href={to('helloReport', { hello })} class="inline-flex min-h-11 items-center">
        Report
      </a>
    </p>
  </Page>
)
