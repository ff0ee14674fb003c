// Which catalogue belongs to this page: the build (and the author's loop) writes its hash into the page itself, so a
// page and its catalogue are always of one version.

/** The hash of this page's catalogue file. */
export function catalogueHash(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')
  return meta?.content ?? ''
}
