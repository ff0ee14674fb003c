// Windows-1252, the encoding of most old story files: Latin-1 with quotes and dashes at 0x80-0x9F.

/** What the bytes 0x80-0x9F stand for; 0 where the standard leaves a hole. */
const HIGH = Uint16Array.of(
  0x20ac,
  0,
  0x201a,
  0x0192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x02c6,
  0x2030,
  0x0160,
  0x2039,
  0x0152,
  0,
  0x017d,
  0,
  0,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x02dc,
  0x2122,
  0x0161,
  0x203a,
  0x0153,
  0,
  0x017e,
  0x0178,
)

/** The UTF-16 unit of a Windows-1252 byte; 0 for the five bytes without a meaning. */
export function windows1252(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? (HIGH[byte - 0x80] ?? 0) : byte
}

/** The Windows-1252 byte of a UTF-16 unit, or -1 where there is none. */
export function windows1252Byte(unit: number): number {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit
  const at = HIGH.indexOf(unit)
  return at >= 0 && unit !== 0 ? 0x80 + at : -1
}
