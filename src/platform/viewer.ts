import type { MemberId } from '#map/ids.ts'

/** @public A role is a column of the member; what it opens is decided by the guard on each route. */
export type Role = 'member' | 'staff' | 'owner'

/** @public Someone signed in. */
export interface MemberViewer {
  readonly kind: 'member'
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  readonly callName: string
  readonly email: string
  readonly role: Role
  /** IANA zone in which this person reads dates. */
  readonly zone: string
  /** A code of conduct is in force that this person has yet to accept. */
  readonly owesConduct: boolean
  /** When this session was opened by proving the address, for acts that ask for a fresh sign-in. */
  readonly signedInAt: Date
  /** Whether the session came from a mailed link rather than a password alone. */
  readonly byLink: boolean
}

/** @public Whose eyes: a member, somebody signed out, or the house itself in reactions, sweeps and commands. */
export type Viewer = MemberViewer | { readonly kind: 'visitor' } | { readonly kind: 'system' }

/** @public */
export const visitor: Viewer = { kind: 'visitor' }
/** @public */
export const system = { kind: 'system' } as const

/** @public */
export const isStaff = (viewer: Viewer): viewer is MemberViewer =>
  viewer.kind === 'member' && (viewer.role === 'staff' || viewer.role === 'owner')
