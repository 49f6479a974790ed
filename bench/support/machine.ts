import { cpus, loadavg, totalmem } from 'node:os'

/** The facts every figure needs beside it. */
export function printMachine(): void {
  const gigabytes = Math.round(totalmem() / 1e9)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${gigabytes} GB; Node ${process.version}; load ${load} at the start\n`,
  )
}

/** Aligned columns; the first row is the head. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length))) ?? []
  for (const [place, row] of rows.entries()) {
    console.log(
      row
        .map((cell, column) =>
          column === 0
            ? String(cell).padEnd(widths[column] ?? 0)
            : String(cell).padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    if (place === 0) console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  }
  console.log()
}

/** The value below which `share` of the sorted samples lie. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN

export const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))
