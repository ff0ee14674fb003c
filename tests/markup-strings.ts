// More than five hundred strings that run something wherever they are taken for markup: `window.__pwned` says whether.

const tags = ['script', 'img', 'svg', 'iframe', 'math', 'style', 'a', 'details', 'video', 'body']
const attributes = ['onerror', 'onload', 'onclick', 'ontoggle', 'srcdoc', 'href']
const shapes: readonly ((tag: string, attribute: string) => string)[] = [
  (tag, attribute) => `<${tag} ${attribute}=window.__pwned=1>`,
  (tag, attribute) => `"><${tag} ${attribute}='window.__pwned=1'>`,
  (tag, attribute) => `</title><${tag}/${attribute}=javascript:window.__pwned=1//`,
  (tag, attribute) => `&lt;${tag} ${attribute}=window.__pwned=1&gt;`,
  (tag, attribute) => `{{constructor.constructor('window.__pwned=1')()}}<${tag} ${attribute}>`,
  (tag, attribute) => `<${tag.toUpperCase()}\u0000 ${attribute}=\u2028window.__pwned=1>`,
  (tag, attribute) => `<!--><${tag} ${attribute}=window.__pwned=1>-->`,
  (tag, attribute) => `\${window.__pwned=1}\`<${tag} ${attribute}>`,
  (tag, attribute) => `<scr<${tag}>ipt ${attribute}>window.__pwned=1</script>`,
]

export const markupStrings: readonly string[] = tags.flatMap((tag) =>
  attributes.flatMap((name) => shapes.map((shape) => shape(tag, name))),
)
