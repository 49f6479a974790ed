import type { Status, TakenFor } from '../import/imported-row.ts'

/** What a column can be taken for, as staff say it. */
export const takenForWords: Record<TakenFor, string> = {
  memberId: 'Member id',
  email: 'E-mail',
  firstName: 'First name',
  lastName: 'Last name',
  fullName: 'Full name',
  callName: 'What they are called',
  memberSince: 'Member since',
  status: 'Status',
  type: 'Type of membership',
  paidThrough: 'Paid through',
  renewedOn: 'Renewed on',
  chapter: 'Chapter',
  jobTitle: 'Job title',
  employer: 'Employer',
  town: 'Town',
  region: 'Region',
  country: 'Country',
  licence: 'Licence',
  licenceYear: 'Year of licence',
  inTheFieldSince: 'In the field since',
  topicsOffered: 'Topics offered',
  topicsWanted: 'Topics wanted',
  language: 'Language',
  ignore: 'Leave out',
}

/** @public What a status of the register means, as staff say it. */
export const statusWords: Record<Status | 'unknown', string> = {
  active: 'Active',
  grace: 'In a period of grace',
  lapsed: 'Lapsed',
  pending: 'Waiting to be accepted',
  left: 'Left the association',
  unknown: 'Not known',
}
