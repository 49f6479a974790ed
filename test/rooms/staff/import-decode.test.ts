import { describe, expect, test } from 'vitest'
import { decode, largestExport } from '../../../src/staff/import/decode.ts'
import { utf16, windows1252 } from './exports.ts'

const line = 'Käthe Öztürk, kaethe@example.org, Groß Förste, Łódź\n'
const text = (bytes: Uint8Array) => {
  const decoded = decode(bytes)
  return decoded.readable ? decoded.text : decoded.sentence
}

describe('an export is read in whatever encoding it was written', () => {
  test.each([
    ['UTF-8', 'utf-8', Buffer.from(line)],
    ['UTF-8 with its mark', 'utf-8', Buffer.from(`\ufeff${line}`)],
    ['UTF-16 little-endian with its mark', 'utf-16le', utf16(line, 'le', true)],
    ['UTF-16 big-endian with its mark', 'utf-16be', utf16(line, 'be', true)],
    ['UTF-16 little-endian without a mark', 'utf-16le', utf16(line, 'le', false)],
    ['UTF-16 big-endian without a mark', 'utf-16be', utf16(line, 'be', false)],
  ])('%s', (_, encoding, bytes) => {
    expect(decode(bytes)).toEqual({ readable: true, text: line, encoding, notes: [] })
  })

  test('Windows-1252, with the letters Latin-1 does not have', () => {
    const decoded = decode(windows1252('Jörg D’Angelo;120 €'))
    expect(decoded).toMatchObject({ encoding: 'windows-1252', text: 'Jörg D’Angelo;120 €' })
  })

  test('one broken byte does not turn a UTF-8 file into Windows-1252', () => {
    const bytes = Buffer.concat([Buffer.from(line.repeat(3)), Buffer.from([0xc3]), Buffer.from(' end')])
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ encoding: 'utf-8' })
    expect(text(bytes)).toContain('Käthe')
    expect(decoded.readable && decoded.notes).toEqual(['Some letters could not be read and show as \ufffd.'])
  })

  test('letters written in two marks become one, and every line end the same', () => {
    expect(text(Buffer.from('Ka\u0308the\r\nOmar\rRuth\n'))).toBe('Käthe\nOmar\nRuth\n')
  })

  test('zero bytes and control characters are taken out and noted', () => {
    const decoded = decode(Buffer.from('Ru\0th\x07,Lind\x0bqvist\x7f'))
    expect(decoded).toMatchObject({
      text: 'Ruth,Lind qvist',
      notes: ['Control characters were removed from the text.'],
    })
  })
})

describe('what is no export comes back as a sentence', () => {
  test('21 MB', () => {
    expect(text(new Uint8Array(largestExport + 1))).toMatch(/^This file has 21 MB\./)
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'This file is empty.'],
    ['only a mark and blanks', Buffer.from('\ufeff \n\t\n'), 'This file is empty.'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), /spreadsheet file, not a CSV file/],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /spreadsheet file, not a CSV file/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a packed file', Buffer.from([0x1f, 0x8b, 8]), /compressed/],
  ])('%s', (_, bytes, sentence) => {
    expect(decode(bytes).readable).toBe(false)
    expect(text(bytes)).toMatch(sentence)
  })
})
