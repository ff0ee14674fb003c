// The papers, each as a swatch of itself.

import { Check } from 'lucide-react'
import { type CSSProperties, useId, useMemo } from 'react'
import { ownRoles } from '../look/own-paper.ts'
import { change, type Theme, useSettings } from '../state/settings.ts'
import { smallIconLine } from '../ui/icon-line.ts'
import './theme-choice.css'

const names: Record<Theme, string> = {
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  black: 'Black',
  own: 'Own',
  system: 'System',
}

const papers = ['light', 'sepia', 'dark', 'black'] as const

export function ThemeChoice() {
  const theme = useSettings((settings) => settings.theme)
  const group = useId()
  return (
    <fieldset className="theme-choice">
      <legend className="visually-hidden">Paper</legend>
      {papers.map((paper) => (
        <ThemeOption key={paper} group={group} theme={paper} isChosen={theme === paper}>
          <span className="swatch" data-theme={paper}>
            <Check {...smallIconLine} className="swatch-tick" />
            <span className="swatch-letters" aria-hidden="true">
              Aa
            </span>
            <span className="swatch-name">{names[paper]}</span>
          </span>
        </ThemeOption>
      ))}
      <ThemeOption group={group} theme="own" isChosen={theme === 'own'}>
        <OwnSwatch />
      </ThemeOption>
      <ThemeOption group={group} theme="system" isChosen={theme === 'system'}>
        <span className="swatch system">
          <Check {...smallIconLine} className="swatch-tick" />
          <span className="swatch-letters" aria-hidden="true">
            <span data-theme="light">A</span>
            <span data-theme="dark">a</span>
          </span>
          <span className="swatch-name">{names.system}</span>
        </span>
      </ThemeOption>
    </fieldset>
  )
}

function OwnSwatch() {
  const paper = useSettings((settings) => settings.ownPaper)
  const ink = useSettings((settings) => settings.ownInk)
  const roles = useMemo(() => ownRoles(paper, ink) as CSSProperties, [paper, ink])
  return (
    <span className="swatch" style={roles}>
      <Check {...smallIconLine} className="swatch-tick" />
      <span className="swatch-letters" aria-hidden="true">
        Aa
      </span>
      <span className="swatch-name">{names.own}</span>
    </span>
  )
}

interface OptionProps {
  readonly group: string
  readonly theme: Theme
  readonly isChosen: boolean
  readonly children: React.ReactNode
}

function ThemeOption({ group, theme, isChosen, children }: OptionProps) {
  return (
    <label className="theme-option">
      <input type="radio" name={group} checked={isChosen} onChange={() => change({ theme })} />
      {children}
    </label>
  )
}
