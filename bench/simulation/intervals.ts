/** Half the width of a 95 % interval of the mean: Student's t for so few, two for more. */
const T: readonly number[] = [Number.NaN, 12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26]

export function interval(values: readonly number[]): readonly [number, number] {
  const n = values.length
  const mean = values.reduce((sum, one) => sum + one, 0) / n
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1)
  return [mean, ((T[n - 1] ?? 2) * Math.sqrt(variance)) / Math.sqrt(n)]
}

export function said(values: readonly number[], digits: number): string {
  const [mean, half] = interval(values)
  if (Number.isNaN(mean)) return '–'
  return `${mean.toFixed(digits)}${Number.isNaN(half) ? '' : ` ±${half.toFixed(digits)}`}`
}
