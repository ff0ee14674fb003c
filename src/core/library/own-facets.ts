// What only this device knows of stories, worked out from the reader's own records.

import type { OwnFacet } from './facet.ts'
import { lowered } from './names.ts'

/** The order of their values is the order of their bits in `own-columns.ts`. */
export const ownFacets: readonly OwnFacet[] = [
  {
    kind: 'own',
    name: 'length',
    title: 'Length',
    plural: 'lengths',
    fixed: {
      'under-15-min': 'Under 15 min',
      'under-1-h': '15 min to 1 h',
      'under-3-h': '1 to 3 h',
      'under-10-h': '3 to 10 h',
      'over-10-h': 'Over 10 h',
    },
    keyFrom: lowered,
    isMany: false,
  },
  {
    kind: 'own',
    name: 'read',
    title: 'Your reading',
    plural: 'states',
    fixed: { unread: 'Unread', reading: 'Begun', finished: 'Read to the end', 'set-aside': 'Set aside' },
    keyFrom: lowered,
    isMany: false,
  },
  {
    kind: 'own',
    name: 'marked',
    title: 'Your marks',
    plural: 'marks',
    fixed: { bookmarked: 'Has a turned corner', noted: 'Has highlights', unmarked: 'Unmarked' },
    keyFrom: lowered,
    isMany: true,
  },
  {
    kind: 'own',
    name: 'where',
    title: 'Where it is',
    plural: 'places',
    fixed: { here: 'Here', partly: 'Partly here', 'not-here': 'Not here' },
    keyFrom: lowered,
    isMany: false,
  },
]
