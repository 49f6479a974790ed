// What was measured beside what it should be; printed at the end, judged by nobody but the reader.

type Row = readonly [what: string, measured: string, bar: string, verdict: string]

const rows: Row[] = []

export const atMost = (what: string, measured: number, bar: number, unit: string, digits = 2): void => {
  const verdict = measured <= bar ? 'met' : 'not met'
  rows.push([what, `${measured.toFixed(digits)} ${unit}`, `at most ${bar} ${unit}`, verdict])
}

export const atLeast = (what: string, measured: number, bar: number, unit: string, digits = 2): void => {
  const verdict = measured >= bar ? 'met' : 'not met'
  rows.push([what, `${measured.toFixed(digits)} ${unit}`, `at least ${bar} ${unit}`, verdict])
}

export const barTable = (): readonly (readonly string[])[] => [['bar', 'measured', 'to reach', ''], ...rows]

/** Seconds of this process on the processor and by the clock: beside others, the first is the steadier. */
export function timed<T>(run: () => T): { result: T; cpu: number; wall: number } {
  const began = performance.now()
  const used = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(used)
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1000 }
}
