// The frame of every screen but the reader: five places at the bottom of a phone, at the top of a desk. As a layout
// route it draws the screen of the address; a screen that stands alone may give its own content.

import { Library, Monitor, Settings2, Smartphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { addresses } from '../../addresses.ts'
import { appName, neutralName } from '../../look/discretion.ts'
import { SearchBox } from '../../search/search-box.tsx'
import { useSettings } from '../../state/settings.ts'
import { iconLine } from '../icon-line.ts'
import { Leaf } from '../leaf.tsx'
import { thisDevice } from '../this-device.ts'
import { useIsWide } from '../use-wide.ts'
import { DiscreetButton } from './discreet-button.tsx'
import { ScrollPlace } from './scroll-place.tsx'
import { ShelvesIcon } from './shelves-icon.tsx'
import { useBarRoom } from './use-bar-room.ts'
import './shell.css'

const places = [
  { to: addresses.library, word: 'Library', icon: <Library {...iconLine} /> },
  { to: addresses.shelves, word: 'Shelves', icon: <ShelvesIcon /> },
  { to: addresses.marks, word: 'Marks', icon: <Leaf isMarked /> },
  {
    to: addresses.device,
    word: `This ${thisDevice}`,
    icon: thisDevice === 'phone' ? <Smartphone {...iconLine} /> : <Monitor {...iconLine} />,
  },
  { to: addresses.settings, word: 'Settings', icon: <Settings2 {...iconLine} /> },
] as const

export function Shell({ children }: { readonly children?: ReactNode }) {
  const isLibrary = useLocation().pathname === addresses.library
  const isWide = useIsWide()
  const isDiscreet = useSettings((settings) => settings.discreet)
  const nav = useBarRoom('--bar-bottom', roomOfPlaces, !isWide)
  return (
    <div className={isLibrary ? 'shell at-library' : 'shell'}>
      <ScrollPlace />
      <button type="button" className="skip-link visually-hidden" onClick={skipToMain}>
        Skip to the content
      </button>
      <header className="shell-head">
        {/* On a phone only the library carries the name of the app; the other screens begin with their own. */}
        {(isWide || isLibrary) && (
          <Link className="brand" to={addresses.library}>
            <Leaf isMarked isBrand size={30} />
            {isDiscreet ? neutralName : appName}
          </Link>
        )}
        <nav ref={nav} className="places" aria-label="Places">
          {places.map(({ to, word, icon }) => (
            <NavLink key={to} to={to} end className="place">
              {icon}
              <span>{word}</span>
            </NavLink>
          ))}
        </nav>
        {isWide && <SearchBox />}
        <DiscreetButton />
      </header>
      <main id="main" tabIndex={-1}>
        {children ?? <Outlet />}
      </main>
    </div>
  )
}

/** As a rule the places are as high as the style has it, and nothing is laid out anew. */
function roomOfPlaces(nav: HTMLElement, height: number): number | null {
  return height - Number.parseFloat(getComputedStyle(nav).minHeight) > 1 ? height + 1 : null
}

function skipToMain() {
  document.getElementById('main')?.focus()
}
