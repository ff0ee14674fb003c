// Two shelves with something on each: beside the library's own row of books.

import { iconLine } from '../icon-line.ts'

export function ShelvesIcon() {
  const { size, strokeWidth } = iconLine
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 10.5h18M3 21h18M6 10.5V4M9.5 10.5V3M13 10.5V5M11 21v-6.5M14.5 21v-5M18 21v-7" />
    </svg>
  )
}
