import type { CommunityKind } from './community/kinds.ts'

// A field of practice is where in the profession a person works. Sharing one is a weak hint that two people have
// something to say to each other, for those who skipped the topics.

/** @public */
export interface FieldOfPractice {
  key: string
  name: string
}

/** @public The fields a member of an association chooses from, in the order they are shown. */
export const fieldsOfPractice: readonly FieldOfPractice[] = [
  { key: 'landscape-architecture', name: 'Landscape architecture' },
  { key: 'urban-planning', name: 'Urban planning' },
  { key: 'urban-design', name: 'Urban design' },
  { key: 'transport-planning', name: 'Transport planning' },
  { key: 'housing', name: 'Housing' },
  { key: 'parks-management', name: 'Parks management' },
  { key: 'ecological-restoration', name: 'Ecological restoration' },
  { key: 'environmental-assessment', name: 'Environmental assessment' },
  { key: 'garden-heritage', name: 'Garden heritage' },
  { key: 'teaching-and-research', name: 'Teaching and research' },
]

/** What people of a company do all day, whichever department they do it in. */
const companyFields: readonly FieldOfPractice[] = [
  { key: 'making', name: 'Making things' },
  { key: 'caring-for-customers', name: 'Caring for customers' },
  { key: 'engineering', name: 'Engineering' },
  { key: 'selling', name: 'Selling' },
  { key: 'software-and-data', name: 'Software and data' },
  { key: 'money', name: 'Money and numbers' },
  { key: 'words-and-pictures', name: 'Words and pictures' },
  { key: 'people', name: 'People and hiring' },
  { key: 'moving-goods', name: 'Buying and moving goods' },
  { key: 'running-an-office', name: 'Running an office' },
]

/** @public The fields people choose from in a community of this kind. */
export const fieldsOf = (kind: CommunityKind): readonly FieldOfPractice[] =>
  kind === 'company' ? companyFields : fieldsOfPractice

/** @public Every field anybody may have chosen, whatever the community is now. */
export const everyField: readonly FieldOfPractice[] = [...fieldsOfPractice, ...companyFields]
