import { expect, test } from 'vitest'
import { byPlace, tieHash } from '#matching/order.ts'

const DAY = '2026-11-23'
const people = Array.from({ length: 200 }, (_, i) => `member-${String(i).padStart(3, '0')}`)

const orderFor = (viewer: string, day: string, among: readonly string[] = people) =>
  among.toSorted((a, b) =>
    byPlace({ worth: 0.5, tie: tieHash(viewer, a, day) }, { worth: 0.5, tie: tieHash(viewer, b, day) }),
  )

test('the better chance comes first whatever the hash', () => {
  expect(
    [
      { worth: 0.2, tie: 1 },
      { worth: 0.3, tie: 9 },
    ].toSorted(byPlace),
  ).toEqual([
    { worth: 0.3, tie: 9 },
    { worth: 0.2, tie: 1 },
  ])
})

test('among equals the order is the same all day and another for another viewer or day', () => {
  const order = orderFor('maya', DAY)
  expect(orderFor('maya', DAY, people.toReversed())).toEqual(order)
  expect(orderFor('omar', DAY)).not.toEqual(order)
  expect(orderFor('maya', '2026-11-24')).not.toEqual(order)
  expect(order).not.toEqual(people)
})

test('every one of the equals is first for about as many viewers', () => {
  const ten = people.slice(0, 10)
  const first = new Map(ten.map((id) => [id, 0]))
  for (let viewer = 0; viewer < 5000; viewer++) {
    const [top] = orderFor(`viewer-${viewer}`, DAY, ten)
    if (top !== undefined) first.set(top, (first.get(top) ?? 0) + 1)
  }
  for (const times of first.values()) {
    expect(times).toBeGreaterThan(400)
    expect(times).toBeLessThan(600)
  }
})

test('numbers and texts that look alike are told apart, and hashes hardly ever meet', () => {
  expect(tieHash('maya', 7, DAY)).not.toBe(tieHash('maya', '7', DAY))
  expect(new Set(Array.from({ length: 100_000 }, (_, i) => tieHash('maya', i, DAY))).size).toBe(100_000)
})
