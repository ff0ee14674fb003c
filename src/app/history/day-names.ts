// Names of days and months, as they were kept: whatever the clock's zone is now.

/** `Tuesday 24 March` of `2026-03-24`. */
export function spellDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

/** `March 2026` of any day in it. */
export function spellMonth(day: string): string {
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return month.format(new Date(`${day}T00:00:00Z`))
}
