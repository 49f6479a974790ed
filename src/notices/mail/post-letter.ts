import type { LetterId } from '#map/ids.ts'
import type { LetterMail } from '#members/joining/letter-mail.ts'
import type { Act } from '#platform/act.ts'
import { tidyLine } from '#platform/text.ts'
import type { MailContent } from './content.ts'

interface Posting {
  letter: LetterId
  address: string
  mail: LetterMail
}

/**
 * @public Writes a letter down to be sent at once: no preference, no quiet hours, not counted. The secret of its link is
 * made when it leaves, and kept nowhere. A letter is posted once.
 */
export async function postLetter(act: Act, { letter, address, mail }: Posting): Promise<void> {
  const written = await act.tx
    .selectFrom('members.letter')
    .select('kind')
    .where('id', '=', letter)
    .executeTakeFirstOrThrow()
  const asked = written.kind !== 'invitation'
  const row = await act.tx
    .insertInto('notices.mail')
    .values({
      id: act.newId<'mail'>(),
      address,
      kind: asked ? 'letter' : 'invitation',
      urgency: asked ? 0 : 2,
      key: `letter/${letter}`,
      content: JSON.stringify(asContent(mail)),
      made_at: act.now,
      leave_at: act.now,
    })
    .onConflict((on) => on.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) act.tell('mail.waiting', { mail: row.id })
}

const asContent = ({ subject, headline, lines, button }: LetterMail): MailContent => ({
  subject: tidyLine(subject),
  heading: tidyLine(headline),
  sentences: lines,
  ...(button ? { button } : {}),
})
