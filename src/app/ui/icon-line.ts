// How a lucide icon is drawn everywhere: <Search {...iconLine} />. The word beside it is what is read out.

export const iconLine = { size: 24, strokeWidth: 1.75, 'aria-hidden': true } as const
export const smallIconLine = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const
