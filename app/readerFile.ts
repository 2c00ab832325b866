// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.da2512b9.js'
