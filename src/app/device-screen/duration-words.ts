// How long something still takes, in words.

/** `Less than a minute`, `About 4 minutes`, `About 2 hours`. */
export function durationWords(seconds: number): string {
  if (seconds < 50) return 'Less than a minute'
  const minutes = Math.round(seconds / 60)
  if (minutes <= 1) return 'About a minute'
  if (minutes < 60) return `About ${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours === 1 ? 'About an hour' : `About ${hours} hours`
}
