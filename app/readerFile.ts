// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.6666b5cd.js'
