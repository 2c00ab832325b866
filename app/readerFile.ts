// Written by `npm run reader`.

/** The script of every page. */
export const readerScript = '/reader/reader.413d8e76.js'
