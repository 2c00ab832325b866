// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.da3bd1bb.js'
