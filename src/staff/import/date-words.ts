import { plainKey } from './plain-key.ts'

// January to December in English, German, French, Spanish; then Portuguese, Dutch, Swedish, Italian, Polish where a
// name differs. Abbreviations are the first three or four letters unless they stand here themselves.
const names = [
  'january januar jänner janvier enero janeiro januari gennaio stycznia styczeń jan ene gen sty',
  'february februar feber février febrero fevereiro februari febbraio lutego luty feb fév fev lut',
  'march märz mars marzo março maart marca marzec mar mär mrz mrt',
  'april avril abril aprile kwietnia kwiecień apr avr abr kwi',
  'may mai mayo maio mei maj maggio maja mag',
  'june juni juin junio junho giugno czerwca czerwiec jun giu cze',
  'july juli juillet julio julho luglio lipca lipiec jul juil lug lip',
  'august août agosto augustus augusti sierpnia sierpień aug aoû ago sie',
  'september septembre septiembre setiembre setembro settembre września wrzesień sep sept set wrz',
  'october oktober octobre octubre outubro ottobre października październik oct okt out ott paź',
  'november novembre noviembre novembro listopada listopad nov lis',
  'december dezember décembre diciembre dezembro dicembre grudnia grudzień dec dez déc dic gru',
]

const months = new Map(
  names.flatMap((list, at) => list.split(' ').map((name): [string, number] => [plainKey(name), at + 1])),
)

/** The month a word names, 1 to 12. */
export function monthOf(word: string): number | null {
  return months.get(plainKey(word)) ?? null
}
