// The names of months, language by language, and the pattern for each month in all of them. Data, but for the last line.
// Short forms that are other words elsewhere (`ago`, `set`, `gen`) stand in full only.

const languages: readonly (readonly string[])[] = [
  // English
  [
    'jan(?:uary)?',
    'feb(?:ruary)?',
    'mar(?:ch|s)?',
    'apr(?:il)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust)?',
    'sept?(?:ember)?',
    'oct(?:ober)?',
    'nov(?:ember)?',
    'dec(?:ember)?',
  ],
  // German
  [
    'j[aä]n(?:uar|ner)?',
    'feb(?:ruar|er)?',
    'm(?:ä|ae)rz',
    'apr(?:il)?',
    'mai',
    'juni',
    'juli',
    'aug(?:ust)?',
    'sept?(?:ember)?',
    'okt(?:ober)?',
    'nov(?:ember)?',
    'dez(?:ember)?',
  ],
  // French
  [
    'janv(?:ier)?',
    'f[ée]v(?:rier)?',
    'mars',
    'avr(?:il)?',
    'mai',
    'juin',
    'juil(?:let)?',
    'ao[uû]t',
    'sept(?:embre)?',
    'oct(?:obre)?',
    'nov(?:embre)?',
    'd[ée]c(?:embre)?',
  ],
  // Spanish
  [
    'ene(?:ro)?',
    'febrero',
    'marzo',
    'abr(?:il)?',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'sep?tiembre',
    'octubre',
    'noviembre',
    'dic(?:iembre)?',
  ],
  // Italian
  [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
]

/** A pattern for each month's names, from January on; longer names first, so that none is taken for a shorter one. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  [...new Set(languages.flatMap((names) => names[month] ?? []))]
    .sort((a, b) => b.length - a.length)
    .join('|'),
)
