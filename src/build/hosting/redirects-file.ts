// `_redirects` for Netlify: every view is answered with the page and a plain 200. Without it `404.html` opens the view as
// well, under the number 404. Not for Cloudflare Pages, which turns `/index.html` into a redirection to `/`.

/** Views with something behind them, then those that are one address; `*` stands for any end. */
const VIEWS = [
  '/story/*',
  '/read/*',
  '/search',
  '/shelves',
  '/marks',
  '/device',
  '/own',
  '/continue',
  '/settings',
  '/settings/*',
  '/history',
]

export function redirectsFile(): string {
  return VIEWS.map((view) => `${view} /index.html 200\n`).join('')
}
