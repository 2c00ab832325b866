/** Where the document keeps the words of the page that failed. */
export const errorWordsId = 'error-words'

export type ErrorWords = { title: string; line: string; retry: string; toFront: string }
