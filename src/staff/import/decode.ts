import { notice } from './notices.ts'

/** @public */
export const largestExport = 20 * 1024 * 1024

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type Decoded =
  | { readable: true; text: string; encoding: Encoding; notes: string[] }
  | { readable: false; sentence: string }

const starts = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

/** What the file is when it is no text at all: people upload the workbook itself. */
function otherKind(bytes: Uint8Array): string | null {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return notice.workbook
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return notice.pdf
  if (starts(bytes, 0x1f, 0x8b)) return notice.packed
  return null
}

/** UTF-16 without a mark shows itself by a zero byte in every other place, for Western text at least. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const looked = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const enough = looked * 0.2
  if (looked < 8) return null
  if (odd > enough && odd > even * 4) return 'utf-16le'
  if (even > enough && even > odd * 4) return 'utf-16be'
  return null
}

/** One broken byte in a UTF-8 file must not turn every accent of it into two wrong letters. */
function utf8WithFlaws(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let whole = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken += 1
    else if (code > 0x7f) whole += 1
  }
  return whole > broken * 10
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  const utf16 = utf16ByZeros(bytes)
  if (utf16) return utf16
  return isUtf8(bytes) || utf8WithFlaws(bytes) ? 'utf-8' : 'windows-1252'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const separators = /[\u000b\u000c\u001c-\u001f]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const controls = /[\u0000-\u0008\u000e-\u001b\u007f-\u009f]/gu

/**
 * The text of an export: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark, in NFC, its line ends as
 * `\n`, free of control characters. What is too large, empty or no text comes back as one sentence, never a throw.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestExport) return { readable: false, sentence: notice.tooLarge(bytes.length) }
  const other = otherKind(bytes)
  if (other) return { readable: false, sentence: other }
  const encoding = encodingOf(bytes)
  const raw = new TextDecoder(encoding).decode(bytes)
  const clean = raw.replace(separators, ' ').replace(controls, '')
  const notes: string[] = []
  if (clean !== raw) notes.push(notice.controlsRemoved)
  if (clean.includes('\ufffd')) notes.push(notice.brokenLetters)
  const text = clean.replace(/\r\n?/gu, '\n').normalize('NFC')
  if (text.trim() === '') return { readable: false, sentence: notice.empty }
  return { readable: true, text, encoding, notes }
}
