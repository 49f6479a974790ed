import { to } from '#map/paths.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import type { PartnershipSeen } from '../partnership.ts'
import type { Filled, Version } from './agreement.ts'
import { FilledLetter, Signatures } from './letter.tsx'
import { printSize } from './print-size.ts'

interface PrintProps {
  partnership: PartnershipSeen
  filled: Filled
  version: Version | undefined
  zone: string
}

/** The agreement as it comes out of a printer: one page, its blanks as lines where nobody wrote. */
export const PrintPage = ({ partnership, filled, version, zone }: PrintProps) => (
  <Page
    heading="Our agreement"
    back={{ href: to('agreement', { partnership: partnership.id }), label: 'Our agreement' }}
  >
    <div class="screen-only mb-7 grid gap-3">
      <p class="text-muted">One sheet of paper. What nobody filled in is a line to write on by hand.</p>
      <div data-print>
        <Button kind="action" type="button">
          Print
        </Button>
      </div>
    </div>
    <div class="printed letter-sheet sheet grid gap-8" data-size={printSize(filled)}>
      <h2 class="letter-title">
        Between {partnership.me.name} and {partnership.them.name}
      </h2>
      <FilledLetter partnership={partnership} filled={filled} empty="a line" />
      <div class="border-base-300 border-t pt-6">
        <Signatures partnership={partnership} version={version} zone={zone} />
      </div>
    </div>
  </Page>
)
