// Covers or rows: a choice that only a wide window has room for.

import { LayoutGrid, Rows3 } from 'lucide-react'
import { change, useSettings } from '../../state/settings.ts'
import { smallIconLine } from '../../ui/icon-line.ts'
import { useIsWide } from '../../ui/use-wide.ts'
import './layout-choice.css'

const layouts = [
  { layout: 'grid', label: 'Covers', Icon: LayoutGrid },
  { layout: 'rows', label: 'Rows', Icon: Rows3 },
] as const

export function LayoutChoice() {
  const chosen = useSettings((settings) => settings.layout)
  if (!useIsWide()) return null
  return (
    <fieldset className="layout-choice">
      <legend className="visually-hidden">Show stories as</legend>
      {layouts.map(({ layout, label, Icon }) => (
        <button
          key={layout}
          type="button"
          aria-pressed={chosen === layout}
          onClick={() => change({ layout })}
        >
          <Icon {...smallIconLine} />
          {label}
        </button>
      ))}
    </fieldset>
  )
}
