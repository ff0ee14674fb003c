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
