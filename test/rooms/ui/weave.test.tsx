import { describe, expect, it } from 'vitest'
import { drawWeave } from '#ui/weave/path.ts'
import { WeavePath } from '#ui/weave/path.tsx'
import { type Lesson, slack } from '#ui/weave/strands.ts'
import { placeRows } from '#ui/weave/tile.ts'
import { WovenList } from '#ui/weave/woven-list.tsx'

// M: Maya, who reads the page, taught; R: Ruth did. A small letter is not in use.
const taught = (word: string): Lesson[] =>
  [...word].map((letter) => ({
    teacher: letter.toUpperCase() === 'M' ? 'mine' : 'theirs',
    works: letter === letter.toUpperCase(),
  }))

const lastPoint = (d: string) => d.split(/[ ,CMH]/).at(-1)

describe('slack between the threads', () => {
  it('stays at eight while Maya and Ruth take turns', () => {
    expect(slack(taught('MRMRMR'))).toEqual([8, 8, 8, 8, 8, 8])
  })

  it('grows by 1.6 with each lesson in a row, three times at most, and one lesson back draws it tight', () => {
    const halves = slack(taught('MMMMMR')).map((half) => Math.round(half * 10) / 10)
    expect(halves).toEqual([8, 9.6, 11.2, 12.8, 12.8, 8])
  })
})

describe('the path', () => {
  it('of a hello has two thin ends, no ring and nothing but dots beyond', () => {
    const hello = drawWeave({ stage: 'hello' })
    expect(hello.strokes.map(({ owner, d }) => [owner, d])).toEqual([
      ['mine', 'M6,8C42,8 42,28 78,28'],
      ['theirs', 'M6,64C42,64 42,44 78,44'],
    ])
    expect([hello.rings, hello.over, hello.circle]).toEqual([[], [], undefined])
    expect(hello.dotted.map(({ d }) => d)).toEqual(['M90,28H347', 'M90,44H347'])
  })

  it('of a trial is ringed at 78 and always ends at 142, however much was taught', () => {
    for (const word of ['', 'R', 'RM', 'RMRMR']) {
      const trial = drawWeave({ stage: 'trial', trial: taught(word), planned: true })
      expect(trial.rings).toEqual([78])
      expect(trial.over).toHaveLength(word.length)
      expect(trial.dotted[0]?.d).toMatch(/^M150,/)
      expect(trial.circle).toBe(350)
    }
  })

  it('of a partnership is ringed twice and crosses once a lesson, the teacher on top', () => {
    const path = drawWeave({ stage: 'partnership', trial: taught('RM'), lessons: taught('RmrM') })
    expect(path.rings).toEqual([78, 142])
    expect(path.over.map(({ owner }) => owner)).toEqual([
      'theirs',
      'mine',
      'theirs',
      'mine',
      'theirs',
      'mine',
    ])
    expect(path.over.map(({ weight }) => weight)).toEqual(['thin', 'thin', 'full', 'full', 'full', 'full'])
  })

  it('hides the other thread under the middle half of the teacher’s curve', () => {
    const path = drawWeave({ stage: 'partnership', lessons: taught('M') })
    // One lesson in a cell of 24 that begins at 152; Maya comes from 28 and goes down to 44.
    expect(path.over[0]?.d).toBe('M159.13,30.5C162.87,33.5 165.13,38.5 168.87,41.5')
  })

  it('hangs a bead in the middle of a crossing for what works, smaller in the trial', () => {
    const { beads } = drawWeave({ stage: 'partnership', trial: taught('Rm'), lessons: taught('rM') })
    expect(beads).toEqual([
      { owner: 'theirs', x: 98, y: 36, r: 3 },
      { owner: 'mine', x: 188, y: 36, r: 4 },
    ])
  })

  it('ends at the next meeting, or runs on when none is planned', () => {
    const planned = drawWeave({ stage: 'partnership', lessons: taught('R'), planned: true })
    expect(planned.strokes.map(({ d }) => lastPoint(d)).slice(2)).toEqual(['318', '318'])
    expect(planned.circle).toBe(350)
    const open = drawWeave({ stage: 'partnership', lessons: taught('R') })
    expect(open.strokes.map(({ d }) => lastPoint(d)).slice(2)).toEqual(['350', '350'])
    expect([open.circle, open.dotted]).toEqual([undefined, []])
  })

  it('parts both threads thinly when it ended, the upper one up and the lower one down', () => {
    const { strokes, dotted } = drawWeave({ stage: 'partnership', lessons: taught('R'), ended: true })
    const parting = strokes.slice(-2)
    expect(parting.map(({ owner, weight, d }) => [owner, weight, lastPoint(d)])).toEqual([
      ['mine', 'thin', '64'],
      ['theirs', 'thin', '8'],
    ])
    expect(dotted).toEqual([])
  })

  it('draws the latest thirteen lessons and keeps them left of the meeting', () => {
    const path = drawWeave({
      stage: 'partnership',
      trial: taught('RM'),
      lessons: taught('RMRMRMRMRMRMRMRMRM'),
      planned: true,
    })
    expect(path.over).toHaveLength(13)
    expect(path.over.every(({ weight }) => weight === 'full')).toBe(true)
    expect(Math.max(...path.beads.map(({ x }) => x))).toBeLessThan(318)
    const some = drawWeave({ stage: 'partnership', trial: taught('RM'), lessons: taught('RMRMRMRMRMRM') })
    expect(some.over.filter(({ weight }) => weight === 'thin')).toHaveLength(1)
  })

  it('remembers, when it draws the latest only, that one teacher had gone on for long', () => {
    const path = drawWeave({ stage: 'partnership', lessons: taught('M'.repeat(20)), planned: true })
    expect(path.dotted[0]?.d).toBe('M326,48.8H340')
  })
})

describe('what is rendered', () => {
  it('is one picture with one sentence', () => {
    const html = String(
      <WeavePath weave={{ stage: 'trial', trial: taught('RM') }} says="Each taught one thing." />,
    )
    expect(html).toContain('role="img" aria-label="Each taught one thing."')
    expect(html.match(/class="gap"/g)).toHaveLength(2)
    expect(html).not.toContain('style=')
  })

  it('draws only the newest crossing when a lesson was just added', () => {
    const weave = { stage: 'trial', trial: taught('RM') } as const
    expect(String(<WeavePath weave={weave} says="Two." fresh />).match(/pathLength="1"/g)).toHaveLength(1)
    expect(String(<WeavePath weave={weave} says="Two." />)).not.toContain('pathLength')
  })
})

describe('rows of a woven list', () => {
  it('swap sides at every crossing, but not where nothing was taught yet', () => {
    const rows = placeRows([
      { teacher: 'theirs' },
      { teacher: 'none' },
      { teacher: 'mine' },
      { teacher: 'mine' },
    ])
    expect(rows.map(({ left }) => left)).toEqual(['mine', 'theirs', 'theirs', 'mine'])
  })

  it('leave their pictures out of what is read aloud', () => {
    const html = String(<WovenList rows={[{ teacher: 'mine', title: 'You taught Ruth' }]} />)
    expect(html).toContain('aria-hidden="true"')
    expect(html).toContain('You taught Ruth')
  })
})
