import { zones } from '#platform/time.ts'
import type { Option } from './fields.tsx'

// Time zones as people call them: by a city, among those of its continent.

/** Cities whose zone goes by a name they no longer have. */
const renamed: Readonly<Record<string, string>> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
}

/** @public The city a zone is named after: "London", "Knox, Indiana"; "World time" for UTC. */
export function zonePlace(zone: string): string {
  const [, ...places] = zone.split('/')
  const words = places.reverse().map((place) => renamed[place] ?? place.replaceAll('_', ' '))
  return words.length === 0 ? 'World time' : words.join(', ')
}

const seas = new Set(['Arctic', 'Atlantic', 'Indian', 'Pacific'])

const groupOf = (zone: string): string => {
  const [area = ''] = zone.split('/')
  return seas.has(area) ? `${area} Ocean` : area
}

/** @public Every zone to choose from: these first, then all others by continent. */
export function zoneOptions(...first: readonly string[]): Option[] {
  const own = [...new Set(first)]
  const city = (zone: string) => ({ value: zone, label: zonePlace(zone) })
  const others = zones().filter((zone) => zone.includes('/') && !own.includes(zone))
  return [
    ...own.map(city),
    ...(own.includes('UTC') ? [] : [city('UTC')]),
    ...others.map((zone) => ({ ...city(zone), group: groupOf(zone) })),
  ]
}
