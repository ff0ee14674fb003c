// What can be done, as buttons: one main act a screen, plain ones beside it, and quiet ones that look like links.

import type { ComponentProps, MouseEvent } from 'react'
import { Link } from 'react-router'
import './button.css'

type Kind = 'main' | 'plain' | 'quiet'

interface Props extends ComponentProps<'button'> {
  /** `main` is the one filled act of a screen; `quiet` is set like a link. */
  readonly kind?: Kind
  /** What it does is under way: it does nothing meanwhile, and keeps the focus, which a disabled button lets fall. */
  readonly isBusy?: boolean
}

export function Button({ kind = 'plain', isBusy = false, className, ...rest }: Props) {
  const busy = isBusy && { 'aria-disabled': true, onClick: doNothing }
  return <button type="button" className={names(kind, className)} {...rest} {...busy} />
}

/** Nor is a form sent by it. */
function doNothing(event: MouseEvent): void {
  event.preventDefault()
}

interface LinkProps extends ComponentProps<typeof Link> {
  readonly kind?: Kind
}

/** The same for a way to another screen. */
export function LinkButton({ kind = 'plain', className, ...rest }: LinkProps) {
  return <Link className={names(kind, className)} {...rest} />
}

/** A button of one icon. Only back, close and search stand without a word; `label` is read out. */
export function IconButton({
  label,
  className,
  ...rest
}: ComponentProps<'button'> & { readonly label: string }) {
  return <button type="button" className={`icon-button ${className ?? ''}`} aria-label={label} {...rest} />
}

function names(kind: Kind, more: string | undefined): string {
  return `button ${kind} ${more ?? ''}`.trim()
}
