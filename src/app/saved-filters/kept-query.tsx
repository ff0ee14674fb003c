// What a kept filter asks for, under its name. In discreet mode it is not said.

import { useReadyCatalogue } from '../state/catalogue.ts'
import { useSettings } from '../state/settings.ts'
import { keptQueryWords } from './filter-words.ts'

interface Props {
  readonly query: string
  readonly sort: string | null
}

export function KeptQuery({ query, sort }: Props) {
  const catalogue = useReadyCatalogue()
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (!catalogue || isDiscreet) return null
  return <p className="kept-filter-query">{keptQueryWords(query, sort, catalogue)}</p>
}
