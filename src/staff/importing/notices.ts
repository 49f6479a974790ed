import type { Happened, RegisterNote } from '#members/register/register.ts'

/** What happened to a row, in the words of the report. */
export const happenedWords: Record<Happened, string> = {
  new: 'new',
  updated: 'updated',
  unchanged: 'unchanged',
  same: 'joined',
  left_out: 'left out',
}

/** What the register has to say about a row. */
export function noteWords(note: RegisterNote): string {
  switch (note.code) {
    case 'no_address':
      return 'Nobody here has this member id, and the row gives no address to invite.'
    case 'other_address':
      return `This member is known here by ${note.kept}. That address was kept.`
    case 'other_number':
      return `This member is known here by member id ${note.kept}. That id was kept.`
    case 'number_of_another':
      return `This address belongs here to member id ${note.kept}, and the names differ.`
    case 'unknown_chapter':
      return `"${note.word}" is no chapter here. It was left out.`
    case 'unknown_language':
      return `"${note.word}" is no language known here. It was left out.`
    case 'own_profile':
      return 'This member wrote a profile. It was kept as it is.'
    case 'same_as':
      return `This is the same member as row ${note.line}, and was joined to it.`
  }
}
