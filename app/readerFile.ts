// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.2e0a563c.js'
