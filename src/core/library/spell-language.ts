// How languages are called.

let names: Intl.DisplayNames | null = null

/** `en` as `English`; a tag that the browser does not know stays a tag. */
export function spellLanguage(tag: string): string {
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'language' })
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
