import type { Status } from './imported-row.ts'
import { plainKey } from './plain-key.ts'

// English, then German, French, Spanish, Portuguese, Dutch, Swedish, Italian, Polish. A single letter such as iMIS's D
// or X means different things in different places and is asked.
const words: Record<Status, string> = {
  active: `active|a|current|paid|paid up|good standing|in good standing|pending upgrade|renewed|aktiv|aktives mitglied|actif
    active|à jour|activo|activa|al corriente|ativo|ativa|em dia|regular|actief|aktiv|betald|attivo|attiva|in regola
    aktywny|aktywna|opłacony`,
  grace: `grace|in grace|grace period|in grace period|pending renewal|renewal overdue|overdue|past due|kulanz
    in kulanzfrist|zahlung überfällig|en retard|à renouveler|en période de grâce|pendiente de renovación
    pendente de renovação|em atraso|achterstallig|respijt|förfallen|in ritardo|da rinnovare|zaległy`,
  lapsed: `lapsed|expired|unpaid|inactive|not renewed|abgelaufen|inaktiv|erloschen|expiré|expirée|inactif|inactive|caducado
    vencido|vencida|inactivo|inactiva|expirado|expirada|inativo|inativa|verlopen|inactief|utgången|inaktiv|scaduto|scaduta
    inattivo|inattiva|wygasły|wygasłe|nieaktywny|nieaktywna`,
  pending: `pending|pending new|new|applied|applicant|application|awaiting approval|waiting|beantragt|ausstehend|in prüfung
    en attente|candidat|pendiente|solicitado|pendente|candidato|in behandeling|in afwachting|aangevraagd|väntande
    ansökt|in attesa|candidato|oczekujący|oczekująca`,
  left: `left|resigned|cancelled|canceled|terminated|withdrawn|quit|deceased|died|former|former member|ausgetreten
    ausgeschieden|gekündigt|verstorben|ehemalig|démissionnaire|démissionné|radié|radiée|décédé|décédée|ancien membre
    baja|dado de baja|fallecido|exmiembro|desligado|falecido|cancelado|ex-sócio|opgezegd|uitgeschreven|overleden|oud-lid
    utträdd|avslutad|avliden|dimesso|dimissionario|cessato|deceduto|ex socio|zrezygnował|były członek|zmarły|zmarła`,
}

const known = new Map<string, Status>(
  (Object.entries(words) as [Status, string][]).flatMap(([status, list]) =>
    list.split(/[|\n]/u).map((word): [string, Status] => [plainKey(word), status]),
  ),
)

/**
 * The key under which an association's own word is remembered.
 */
export function statusKey(word: string): string {
  return plainKey(word) || word.trim().toLowerCase()
}

/** What a status word means; the association's own answers (keyed by `statusKey`) come before the known words. */
export function statusOf(word: string, answers: ReadonlyMap<string, Status>): Status | null {
  const key = statusKey(word)
  return answers.get(key) ?? known.get(key) ?? null
}
