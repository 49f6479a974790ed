import type { Lesson } from '../weave/strands.ts'
import type { Owner } from '../weave/tile.ts'

/** The clock the part sheet is read at, so that its pictures do not change with the day. */
export const reading = { now: new Date('2026-09-10T18:30:00Z'), zone: 'Europe/London' }

const initial: Record<string, Owner> = { M: 'mine', T: 'theirs' }

/** Lessons from a word: M mine, T theirs; a small letter is not in use. */
export const lessons = (word: string): Lesson[] =>
  [...word].map((letter) => ({
    teacher: initial[letter.toUpperCase()] ?? 'mine',
    works: letter === letter.toUpperCase(),
  }))

/** Two people who fit, one who has not said what they would like to learn, one with a very long name. */
export const cards = [
  {
    name: 'Omar Haddad',
    callName: 'Omar',
    href: '#omar',
    role: 'Project manager, eleven years in',
    place: 'Bradford',
    offers: true,
    theyTeach: ['the licensing exam', 'fees', 'budgets'],
    youTeach: ['getting residents to talk about a plan'],
    reasons: [
      'Omar sat the exam in 2023, under the rules you will sit it under.',
      'You both chose “say what it costs”.',
    ],
    meets: 'E-mail or phone, before 8 or after 20:30',
  },
  {
    name: 'Ruth Lindqvist',
    callName: 'Ruth',
    href: '#ruth',
    role: 'Fellow, retired from city parks',
    place: 'Malmö',
    offers: true,
    seeks: true,
    theyTeach: ['public hearings', 'planting that lasts'],
    youTeach: ['Grasshopper', 'filming with a phone'],
    reasons: ['Ruth spoke at fourteen public hearings, the last in 2024. Your first is in March.'],
    meets: 'Phone, usually answers within two days',
  },
  {
    name: 'Hanna Kowalczyk-Brzęczyszczykiewicz',
    callName: 'Hanna',
    href: '#hanna',
    role: 'Senior planner, transport and public realm',
    place: 'Newcastle upon Tyne',
    theyTeach: ['leading a team for the first time'],
    youTeach: [],
    reasons: ['Hanna began leading a team of five two years ago; you may lead one next summer.'],
    meets: 'Video, in English or Polish',
  },
  {
    name: 'Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu',
    callName: 'Tau',
    href: '#tau',
    role: 'Landschaftsarchitekturwettbewerbsbetreuungsbeauftragter',
    place: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    seeks: true,
    theyTeach: [],
    youTeach: ['films for a portfolio'],
    reasons: ['You both care about shade before show.'],
  },
] as const
