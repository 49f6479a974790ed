// A field of practice is where in the profession a person works. Sharing one is a weak hint that two people have
// something to say to each other, for those who skipped the topics.

/** @public */
export interface FieldOfPractice {
  key: string
  name: string
}

/** @public The fields a member chooses from, in the order they are shown. */
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
