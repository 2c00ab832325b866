// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.bdcf0618.js'
