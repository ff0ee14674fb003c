// Which screens open with no network, once Dogear itself is kept.

interface Screens {
  readonly areScreensHere: boolean
  readonly isDataSaved: boolean
}

const ownPage = 'Your browser saves data, so the page of your own files is kept once you open it.'

export function shellWords({ areScreensHere, isDataSaved }: Screens): string {
  if (areScreensHere)
    return isDataSaved
      ? `${ownPage} Every other screen opens with no network.`
      : 'Every screen opens with no network.'
  return isDataSaved
    ? `Stories open with no network. The backup, the exports and the history come with the next quiet moment, or when you open them. ${ownPage}`
    : 'Stories open with no network. The backup, the exports, the history and the page of your own files come with the next quiet moment, or when you open them.'
}
