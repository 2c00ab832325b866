// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.b9de2329.js'
