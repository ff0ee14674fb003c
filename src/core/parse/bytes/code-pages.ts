// The eight-bit encodings of old story files: what the bytes 0x80-0xFF stand for in each.

export type CodePage = 'windows-1252' | 'mac-roman' | 'cp437' | 'cp850'

/** Latin-1 with quotes and dashes at 0x80-0x9F; NUL where the standard leaves a hole. */
const WINDOWS_1252 =
  '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ'

const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** DOS in America. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** DOS in Western Europe. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/** In the order in which they are preferred where they say the same. */
export const codePages: readonly CodePage[] = ['windows-1252', 'mac-roman', 'cp437', 'cp850']

const tables: Readonly<Record<CodePage, Uint16Array>> = {
  'windows-1252': unitsOf(WINDOWS_1252),
  'mac-roman': unitsOf(MAC_ROMAN),
  cp437: unitsOf(CP437),
  cp850: unitsOf(CP850),
}

function unitsOf(high: string): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : high.charCodeAt(byte - 0x80)))
}

/** The UTF-16 unit of every byte; 0 for bytes without a meaning. */
export function unitsIn(page: CodePage): Uint16Array {
  return tables[page]
}

const reversed: Readonly<Record<CodePage, ReadonlyMap<number, number>>> = {
  'windows-1252': bytesOf('windows-1252'),
  'mac-roman': bytesOf('mac-roman'),
  cp437: bytesOf('cp437'),
  cp850: bytesOf('cp850'),
}

function bytesOf(page: CodePage): ReadonlyMap<number, number> {
  const bytes = new Map<number, number>()
  tables[page].forEach((unit, byte) => {
    // A byte without a meaning was kept by most programs as the control character of its number.
    if (byte >= 0x80) bytes.set(unit === 0 ? byte : unit, byte)
  })
  return bytes
}

/** The byte above 0x7F that a UTF-16 unit has in a code page, or -1. */
export function byteIn(page: CodePage, unit: number): number {
  return reversed[page].get(unit) ?? -1
}

/** The UTF-16 unit of a Windows-1252 byte; 0 for the five bytes without a meaning. */
export function windows1252(byte: number): number {
  return tables['windows-1252'][byte] ?? 0
}
