// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.20b6ad55.js'
