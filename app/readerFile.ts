// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.5504e3f1.js'
