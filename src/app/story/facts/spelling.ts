// How dates of the files are written out.

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `2003-09-24` as `24 September 2003`; a shorter date stays as short as it is. */
export function spellDate(date: string): string {
  const [year, month, day] = date.split('-')
  const name = months[Number(month) - 1]
  if (!name) return date
  return [day ? String(Number(day)) : '', name, year].filter((word) => word !== '').join(' ')
}
