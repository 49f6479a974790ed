// The part of numpy's legacy generator that the published markets are drawn with: MT19937 seeded by one number, and
// doubles of 53 bits. So the same seeds give the same markets here and there.

const N = 624
const M = 397

function seeded(seed: number): Uint32Array {
  const state = new Uint32Array(N)
  state[0] = seed
  for (let n = 1; n < N; n++) {
    const before = state[n - 1] as number
    state[n] = Math.imul(1_812_433_253, before ^ (before >>> 30)) + n
  }
  return state
}

function twist(state: Uint32Array): void {
  for (let n = 0; n < N; n++) {
    const y = ((state[n] as number) & 0x80000000) | ((state[(n + 1) % N] as number) & 0x7fffffff)
    state[n] = (state[(n + M) % N] as number) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
  }
}

/** `np.random.seed(seed)`, then `np.random.random()` at each call. */
export function numpyRandom(seed: number): () => number {
  const state = seeded(seed)
  let at = N
  const word = () => {
    if (at === N) {
      twist(state)
      at = 0
    }
    let y = state[at++] as number
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    return (y ^ (y >>> 18)) >>> 0
  }
  return () => {
    const high = word() >>> 5
    return (high * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992
  }
}
