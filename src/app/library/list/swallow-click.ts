// A long press has opened something while the finger is still down: lifting it neither follows the card's link nor closes
// what has just opened.

export function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  const end = () =>
    window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 100)
  window.addEventListener('click', swallow, { capture: true, once: true })
  window.addEventListener('pointerup', end, { once: true })
  // A finger that slides on scrolls: no click comes of it.
  window.addEventListener('pointercancel', end, { once: true })
}
