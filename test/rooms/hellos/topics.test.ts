import { beforeAll, expect, it } from 'vitest'
import type { MemberViewer } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addPartner } from './two.ts'

// A hello is about something of the two. Two hundred topics are one tap away, not in the way.

const test = openTestHouse()
let ruth: MemberViewer
let maya: Browser

beforeAll(async () => {
  await addVocabulary(test.query)
  ruth = await addPartner(test, {
    name: 'Ruth Lindqvist',
    teaches: ['public-hearings', 'stormwater'],
    learns: ['grasshopper', 'short-video'],
    gaps: ['podcasting'],
  })
  const one = await addPartner(test, {
    name: 'Maya Okafor',
    teaches: ['grasshopper', 'portfolio'],
    learns: ['public-hearings'],
    gaps: ['salary-talks'],
  })
  maya = await signedIn(test, one.id)
})

async function topics(query = '') {
  const { html } = await maya.get(`/people/${ruth.publicId}/hello${query}`)
  const select = html.match(/<select id="topic"[\s\S]*?<\/select>/)?.[0] ?? ''
  return {
    groups: [...select.matchAll(/<optgroup label="([^"]+)"/g)].map(([, label]) => label),
    options: [...select.matchAll(/<option[^>]*>([^<]+)</g)].map(([, label]) => label),
  }
}

it('offers what is theirs, the nearest first, and never what Ruth keeps to herself', async () => {
  expect(await topics()).toEqual({
    groups: [
      'What Ruth teaches',
      'What you would like to learn',
      'What Ruth would like to learn',
      'What you teach',
    ],
    options: [
      'Choose one',
      'Public hearings',
      'Stormwater',
      'Salary talks (only you know)',
      'Grasshopper',
      'Short video',
      'Portfolio',
    ],
  })
})

it('shows all others in their groups when asked, and whatever a link brought along', async () => {
  const all = await topics('?topics=all')
  expect(all.options.length).toBeGreaterThan(150)
  expect(all.groups.length).toBeGreaterThan(8)
  expect((await topics('?topic=gis')).options).toContain('GIS')
  const { html } = await maya.get(`/people/${ruth.publicId}/hello?topic=gis`)
  expect(html).toContain(`href="/people/${ruth.publicId}/hello?topic=gis&amp;topics=all"`)
})

it('offers all of them where neither has named any', async () => {
  const [kit, noor] = [
    await addPartner(test, { name: 'Kit Moreau' }),
    await addPartner(test, { name: 'Noor Aziz' }),
  ]
  const { html } = await (await signedIn(test, kit.id)).get(`/people/${noor.publicId}/hello`)
  expect(html.match(/<option/g)?.length).toBeGreaterThan(150)
})
