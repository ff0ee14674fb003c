// A number as people type it.

/** `10,000`, `10 000`, `10.000`, `10k`, `1.5k`, `2 m`: null where it is none, or is beyond a billion. */
export function typedNumber(typed: string): number | null {
  const [, written = '', unit = ''] = /^([\d., '’]{1,20})([km]?)$/i.exec(typed.trim()) ?? []
  const plain = written.replace(/[ '’]/g, '')
  // A group of three after a point or a comma is thousands; anything else after the last one is a fraction.
  const whole = /^\d{1,3}([.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain.replace(',', '.')
  if (!/^\d+(\.\d*)?$/.test(whole)) return null
  const times = { k: 1000, m: 1_000_000 }[unit.toLowerCase()] ?? 1
  const number = Math.round(Number(whole) * times)
  return number < 1e9 ? number : null
}
