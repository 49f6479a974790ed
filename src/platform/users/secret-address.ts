import { createHash, createHmac } from 'node:crypto'

// A *secret address* is a link that a program of a member's own looks up without signing in: whoever has it reads what it
// leads to, so it can be changed and taken away. It is made from the installation's key and the instant it was asked for;
// the database keeps only its hash, which opens nothing.

/** @public The secret part: 256 bits that nobody without the key can make. `purpose` keeps two addresses of one member apart. */
export const secretToken = (
  key: Buffer,
  { purpose, member, madeAt }: { purpose: string; member: string; madeAt: Date },
): string =>
  createHmac('sha256', key).update(`${purpose}\0${member}\0${madeAt.toISOString()}`).digest('base64url')

/** @public What is kept of it. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()
