// The demo the journeys run in, and those of its cast who tell stories: the same parts in the association and the company.

const company = process.env.JOURNEYS_KIND === 'company'

export const veteran = company ? 'Bengt Åkerlund' : 'Ruth Lindqvist'
export const guide = company ? 'Sadia Rahman' : 'Omar Haddad'
export const board = company ? 'Ingrid Halvorsen' : 'Margaret Osei-Bonsu'
export const coordinator = company ? 'Joost Verhoeven' : 'Grace Mbeki'
