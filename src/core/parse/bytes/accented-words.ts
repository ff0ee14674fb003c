// Words that stories in English write with accents, for files with so few of them that only what they spell can tell the
// encoding: the byte that is an `é` in one is a `Ž` in the next. A word that is not here says nothing.

import { SPACE, withoutEnds } from '../characters.ts'

const words = new Set(
  (
    'andré andrée après attaché año años bientôt björn blasé brontë brûlée bête café café-au-lait cafés canapé ' +
    'cher chloë château châteaux chère chérie cliché clichés communiqué compère consommé coupé crèche crème ' +
    'crêpe divorcée doppelgänger début déclassé décor déjà déshabillé détente entrée español exposé façade ' +
    'façades fiancé fiancée fiancés français française françois fräulein frère fête führer für garçon große ' +
    'größe götterdämmerung hélène hôtel jalapeño josé jörg köln könig là malmö maría matinée maître maîtresse ' +
    'mañana melée mädchen märchen mère mélange ménage métier mêlée müller münchen naïf naïve naïvely naïveté ' +
    'niña niño noël née négligée núñez où papier-mâché passé peña pièce piñata première protégé protégée précis ' +
    'purée pâté père rené renée risqué régime résumé rôle sauté schön señor señora señorita smörgåsbord soufflé ' +
    'soupçon straße são séance thérèse touché très tschüß tête tête-à-tête vis-à-vis voilà weiß zoë zürich ' +
    'ångström éclair élan élite élodie émigré éomer éowyn état étude été être über'
  ).split(' '),
)
/** Words of one letter need the next: `à la`. */
const PHRASES = /^(?:à (?:la|deux|trois|propos)|pièce de résistance)\b/
/** So many words are looked at, and so far from the first letter beyond ASCII. */
const MOST = 200
const REACH = 16

/** How many different such words the bytes spell if they are read as `units` say. */
export function accentedWords(bytes: Uint8Array, units: ArrayLike<number>): number {
  const found = new Set<string>()
  let seen = 0
  for (let at = 0; at < bytes.length && seen < MOST; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    seen++
    const before = textOf(bytes, units, Math.max(0, at - REACH), at)
    const here = textOf(bytes, units, at, at + REACH)
    const start = before.slice(before.search(/(?<![\p{L}-])[\p{L}-]{0,16}$/u))
    // A quotation mark or a dash spells nothing.
    if (!/^\p{L}/u.test(here)) continue
    const end = /^[\p{L}-]+/u.exec(here)?.[0] ?? ''
    const word = withoutEnds((start + end).toLowerCase(), '-')
    if (words.has(word)) found.add(word)
    else if (start === '' && PHRASES.test(here.toLowerCase())) found.add(word)
  }
  return found.size
}

function textOf(bytes: Uint8Array, units: ArrayLike<number>, from: number, to: number): string {
  let text = ''
  for (let at = from; at < Math.min(to, bytes.length); at++)
    text += String.fromCharCode(units[bytes[at] ?? SPACE] ?? SPACE)
  return text
}
