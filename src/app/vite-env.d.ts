interface ImportMeta {
  readonly env: { readonly DEV: boolean }
}
declare module '*.css' {}
declare module '*.woff2?url' {
  const url: string
  // biome-ignore lint/style/noDefaultExport: the bundler gives a file's address so.
  export default url
}
declare module '*?worker&url' {
  const url: string
  // biome-ignore lint/style/noDefaultExport: the bundler gives a worker's address so.
  export default url
}

/** A style as text, for views that are no part of the shell. */
declare module '*.css?inline' {
  const style: string
  // biome-ignore lint/style/noDefaultExport: the bundler gives a style's text so.
  export default style
}
