import { beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse } from '../support/house.ts'
import { formsOf } from '../support/html.ts'
import { type Answer, ask, faultsOf } from './answer.ts'
import { type Door, type FilledHouse, fillHouse } from './filled-house.ts'
import { type FormMet, formsMet, isTyped, untouched } from './forms-met.ts'

// Every field of every form gets what nobody would type. Never a fault, never a live tag, never a lost text.

const test = openTestHouse()
let filled: FilledHouse
beforeAll(async () => {
  filled = await fillHouse(test)
})

const LIVE = `"'><img src=x onerror=alert(1)><script>alert(2)</script></textarea><svg/onload=alert(3)>`

/** What is put into a field: one value, or several where a page expects one. */
const hostile: Readonly<Record<string, readonly string[]>> = {
  nothing: [''],
  'spaces only': [' \t\n  '],
  'a hundred thousand letters': ['Å'.repeat(100_000)],
  'right to left': ['\u202eevil\u202c \u2067مرحبا\u2069'],
  'nothing that shows': ['\u200b\u200c\u200d\u2060\ufeff\u00ad'],
  'a zero byte': ['be\u0000fore'],
  'half a character': ['\ud800x\udfff'],
  markup: [LIVE],
  quotes: [`'; drop table members.member; -- "\\`],
  'a template': ['{{7*7}} <%= 7*7 %> %s %00 ../../etc/passwd'],
  'the same thing twice': ['one', 'two'],
  'below zero': ['-1'],
  'beyond counting': ['99999999999999999999999'],
  'no number': ['NaN'],
  'a time that never was': ['2026-02-31T25:61'],
  'a day before all years': ['0000-01-01'],
  'a name of the language': ['__proto__'],
}

/** Letters of a field that an address has room for, each of six characters there: servers take no longer one. */
const IN_AN_ADDRESS = 2_000

async function send(form: FormMet, body: URLSearchParams): Promise<Answer> {
  const cookie = await filled.cookie(form.door)
  if (form.method === 'get')
    return ask(test, `${form.action.split('?')[0]}?${body}`.slice(0, 16_000), { cookie })
  return ask(test, form.action, { method: 'post', cookie, body: form.upload ? asUpload(body) : body })
}

function asUpload(body: URLSearchParams): FormData {
  const data = new FormData()
  for (const [name, value] of body) data.append(name, value)
  return data
}

/** What is wrong with the answer to one hostile field. */
function complaints(form: FormMet, name: string, values: readonly string[], answer: Answer): string[] {
  const faults = faultsOf(answer)
  // Turbo follows a redirect and shows a 4xx; a page in answer to a form it throws away.
  if (form.method === 'post' && answer.status === 200) faults.push('a page in answer to a form')
  if (answer.status === 422 && values.length === 1) {
    // A page may have the same form several times, such as one for each thing somebody has been through.
    const held = formsOf(answer.html)
      .filter((one) => one.action === form.action)
      .flatMap(({ fields }) => fields.filter((one) => one.name === name).map(({ value }) => asKept(value)))
    const sent = form.fields.find((one) => one.name === name)
    if (sent && isTyped(sent.type) && !held.includes(asKept(values[0] ?? '')))
      faults.push(`what was typed is lost: ${held.join(' | ').slice(0, 60)}`)
  }
  return faults
}

/** As a form carries text: line ends folded, broken characters replaced. */
const asKept = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').trim()

describe('every field of every form', () => {
  const doorsWithForms: readonly Door[] = ['visitor', 'arriving', 'member', 'owner']

  // A form that two people meet is the same form; the first of them tries it.
  const tried = new Set<string>()

  it.each(doorsWithForms)(
    'as a %s takes whatever is put into it',
    async (door) => {
      const wrong: string[] = []
      const fresh = (await formsMet(test, filled, door)).filter(({ key }) => !tried.has(key))
      for (const form of fresh) {
        tried.add(form.key)
        for (const name of new Set(form.fields.map((field) => field.name)))
          for (const [kind, all] of Object.entries(hostile)) {
            const values = form.method === 'get' ? all.map((value) => value.slice(0, IN_AN_ADDRESS)) : all
            const body = untouched(form)
            body.delete(name)
            for (const value of values) body.append(name, value)
            const answer = await send(form, body)
            wrong.push(
              ...complaints(form, name, values, answer).map(
                (fault) => `${door}: ${form.method} ${form.pattern}, ${name} is ${kind}: ${fault}`,
              ),
            )
            if (form.method === 'post') await filled.revive()
          }
      }
      expect([...new Set(wrong)]).toEqual([])
    },
    300_000,
  )

  it('in hidden fields takes the ids of others as not found, or as nothing', async () => {
    const wrong: string[] = []
    const { another, staff } = filled.people
    for (const form of await formsMet(test, filled, 'member'))
      for (const { name } of form.fields.filter(({ type }) => type === 'hidden'))
        for (const value of [
          another.id,
          another.publicId,
          staff.id,
          '00000000-0000-0000-0000-000000000000',
        ]) {
          const body = untouched(form)
          body.set(name, value)
          const answer = await send(form, body)
          wrong.push(...faultsOf(answer).map((fault) => `${form.pattern}, ${name}: ${fault}`))
          if (answer.status === 403) wrong.push(`${form.pattern}, ${name}: says that it exists`)
          await filled.revive()
        }
    expect(wrong).toEqual([])
  })

  it('leads to a route', async () => {
    const lost: string[] = []
    for (const door of doorsWithForms)
      for (const form of await formsMet(test, filled, door)) {
        if (form.method !== 'post') continue
        const answer = await send(form, untouched(form))
        const isKnown = form.pattern.includes(':') || answer.status !== 404
        if (!isKnown) lost.push(`${form.page} posts to ${form.action}`)
        await filled.revive()
      }
    expect(lost).toEqual([])
  })
})

describe('a field nobody offered', () => {
  it('is not taken: neither role, nor id, nor the way to a prototype', async () => {
    const { member } = filled.people
    const read = () =>
      test.query('select id, public_id, role, email, made_at from members.member where id = $1', [member.id])
    const before = await read()
    for (const form of await formsMet(test, filled, 'member')) {
      if (form.method !== 'post') continue
      const body = untouched(form)
      for (const [name, value] of Object.entries({
        role: 'owner',
        id: filled.people.owner.id,
        public_id: 'mine',
        email: filled.people.owner.email,
        '__proto__[role]': 'owner',
        'constructor.prototype.role': 'owner',
      }))
        if (!body.has(name)) body.append(name, value)
      const answer = await send(form, body)
      expect(faultsOf(answer)).toEqual([])
      expect(await read()).toEqual(before)
      await filled.revive()
    }
  }, 300_000)
})
