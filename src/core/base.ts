// Where an archive stands, told from the address of one of its views. One build works under any path, and one origin
// may hold several archives and other sites, so page and worker must agree on what is theirs.

/** Every view's address behind the base. `addresses.test.ts` holds the app to this list. */
const VIEWS = [
  'index\\.html',
  'story/[^/]+',
  'read/[^/]+(?:/\\d+)?',
  'search',
  'shelves',
  'marks',
  'device',
  'settings(?:/(?:hidden|backup))?',
  'history',
  'own',
  'continue',
]

/** The address of a view, with its base in the first group. Hosts are told by it, too, where the page belongs. */
export const VIEW = new RegExp(`^(.*?/)(?:${VIEWS.join('|')})?$`)

/**
 * The base in the address of a view: `/a/b/` for `/a/b/read/some-story/3`. A path that ends in a slash is a base
 * itself. Null for a path that is no view.
 */
export function baseIn(pathname: string): string | null {
  return VIEW.exec(pathname)?.[1] ?? null
}
