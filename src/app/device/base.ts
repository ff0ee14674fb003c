// Where the app lives. One build works under any path, so the base is found at run time, not at build time.

/** Path of the app's folder, with a slash at both ends. The built script stands in its `assets` folder. */
export const base: string = import.meta.env.DEV
  ? '/'
  : new URL(/* @vite-ignore */ '../', import.meta.url).pathname
