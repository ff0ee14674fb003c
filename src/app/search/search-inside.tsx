// The way from what titles and summaries say to what the texts say.

import { Link } from 'react-router'
import { searchAddress } from '../addresses.ts'
import './search-inside.css'

export function SearchInside({ text }: { readonly text: string }) {
  if (text.trim() === '') return null
  return (
    <p className="search-inside">
      <Link to={searchAddress(text)}>Search inside the stories for “{text.trim()}”</Link>
    </p>
  )
}
