import { expect, test } from 'vitest'
import type { Id, Person } from '#matching/person.ts'
import { populationOf } from '#matching/ranking/population.ts'
import { countShown, rank } from '#matching/ranking/rank.ts'
import { reasons } from '#matching/reasons.ts'
import { score } from '#matching/score.ts'
import { craft, maya, omar, PROGRAMME, path, ruth, TODAY } from './cast.ts'
import { chance, crowd } from './crowd.ts'

const marked = (person: Person, topic: Id, mark: boolean): Person => ({
  ...person,
  learns: person.learns.map((one) => (one.topic === topic ? { ...one, private: mark } : one)),
})

/** All that anyone but `owner` can see of a list or a fit: scores, factors, reasons, order, counts. */
function seenByOthers(people: readonly Person[], owner: Id) {
  const population = populationOf(people)
  return people
    .filter((viewer) => viewer.id !== owner)
    .flatMap((viewer) =>
      (['learn', 'help'] as const).map((direction) => {
        const filters = { bothWays: true }
        return {
          list: rank(population, viewer, TODAY, PROGRAMME, { direction, k: 1000 }),
          bothWays: countShown(population, viewer, TODAY, direction, filters),
          learners: rank(population, viewer, TODAY, PROGRAMME, {
            direction,
            k: 1000,
            filters: { topics: ['topic-1', 'topic-2'] },
          }),
          fits: people
            .filter((other) => other.id !== viewer.id)
            .map((other) => {
              const fit =
                direction === 'learn'
                  ? score(viewer, other, TODAY, PROGRAMME, 'own')
                  : score(other, viewer, TODAY, PROGRAMME, 'public')
              return { fit, reasons: reasons(fit, TODAY, direction === 'learn' ? 'seeker' : 'helper') }
            }),
        }
      }),
    )
}

test('a private gap shows in nothing that anyone else sees, as if it were not there', () => {
  const people = crowd(chance(41), 24)
  let marks = 0
  for (const owner of people) {
    for (const gap of owner.learns.filter((one) => one.private === true)) {
      const without = { ...owner, learns: owner.learns.filter((one) => one !== gap) }
      const others = people.filter((one) => one !== owner)
      expect(seenByOthers([...others, owner], owner.id)).toEqual(seenByOthers([...others, without], owner.id))
      marks++
    }
    if (marks > 12) return
  }
  throw new Error('too few private gaps to try')
})

test('a private gap still finds people for its owner', () => {
  const hidden = marked(maya, 'licensing', true)
  expect(score(hidden, omar, TODAY, PROGRAMME, 'own').p).toBe(score(maya, omar, TODAY, PROGRAMME, 'own').p)
  expect(score(hidden, omar, TODAY, PROGRAMME).p).toBeLessThan(score(maya, omar, TODAY, PROGRAMME).p)
  const list = (viewer: Person) =>
    rank(populationOf([omar, ruth]), viewer, TODAY, PROGRAMME, { direction: 'learn', k: 20 })
  expect(list(hidden)).toEqual(list(maya))
})

test('what the helper keeps private never raises their interest, in either view', () => {
  const hidden = marked(ruth, 'parametric drawing', true)
  const silent = { ...ruth, learns: [] }
  for (const view of ['own', 'public'] as const) {
    expect(score(maya, hidden, TODAY, PROGRAMME, view)).toEqual(score(maya, silent, TODAY, PROGRAMME, view))
  }
})

test('in You could help a private gap of the reader counts for nothing either', () => {
  const list = (viewer: Person) =>
    rank(populationOf([maya, omar]), viewer, TODAY, PROGRAMME, { direction: 'help', k: 20 })
  expect(list(marked(ruth, 'parametric drawing', true))).toEqual(list({ ...ruth, learns: [] }))
})

test('a reason that names a private gap says so to whoever words it', () => {
  const seeker = { ...maya, learns: [{ ...path('licensing', 1), private: true }, craft('gis', 1)] }
  const helper = { ...omar, teaches: [path('licensing', 5), craft('gis', 4)] }
  const own = reasons(score(seeker, helper, TODAY, PROGRAMME, 'own'), TODAY)
  expect(own).toContainEqual(
    expect.objectContaining({ kind: 'livedIt', topic: { topic: 'licensing', private: true } }),
  )
  const open = reasons(score(seeker, helper, TODAY, PROGRAMME), TODAY)
  expect(JSON.stringify(open)).not.toContain('licensing')
})
