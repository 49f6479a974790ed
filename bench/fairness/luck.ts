/** What chance decides, each kind on its own, so that one ranking's people have the luck of another's. */
export const KINDS = {
  visit: 1,
  order: 2,
  reads: 3,
  asks: 4,
  answers: 5,
  pace: 6,
  yes: 7,
  trial: 8,
  length: 9,
  liking: 10,
  pleasing: 11,
  inactive: 12,
  returns: 13,
  turn: 14,
  introduced: 15,
  happy: 16,
} as const
export type Kind = keyof typeof KINDS

const mixed = (h: number, n: number): number => {
  const k = Math.imul(h ^ n, 0x9e3779b1)
  return Math.imul(k ^ (k >>> 15), 0x85ebca6b) ^ (k >>> 13)
}

/** A number in 0..1 for one thing that may happen, the same in every replay whatever happened before it. */
export function luck(seed: number, kind: Kind, a: number, b = 0, c = 0): number {
  const h = mixed(mixed(mixed(mixed(seed + 0x2545f491, KINDS[kind]), a + 1), b + 1), c + 1)
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000
}

/** Normal, mean 0, deviation 1. */
export function normalLuck(seed: number, kind: Kind, a: number, b = 0): number {
  const radius = Math.sqrt(-2 * Math.log(1 - luck(seed, kind, a, b, 0)))
  return radius * Math.cos(2 * Math.PI * luck(seed, kind, a, b, 1))
}
