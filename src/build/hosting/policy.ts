// What the archive allows itself, as a Content-Security-Policy: the page says it of itself, and hosts that can set headers
// say the rest. One list, so that they cannot disagree.

/** What needs no hash of the page's own script and style: a header may say it of every version. */
const OF_EVERY_PAGE = [
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dogear dogear-worker dogear-search dogear-import',
] as const

/** The policy in the page itself: everything is refused but what the archive serves; scripts and styles in the page only by their hash. */
export function pagePolicy(hashes: { readonly scripts: string; readonly styles: string }): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.scripts}`,
    `style-src 'self' ${hashes.styles}`,
    ...OF_EVERY_PAGE,
  ].join('; ')
}

/**
 * What a host says of every answer: the same, and that no other page may frame it, which only a header can say. No
 * hashes: a header of one version beside the page of another would refuse the page its own script.
 */
export const headerPolicy = [...OF_EVERY_PAGE, "frame-ancestors 'none'"].join('; ')

/** What a host says of scripts besides: a worker is bound by the policy of its own file, not by the page's. */
export const scriptPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'"
