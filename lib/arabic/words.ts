import { fold } from './fold'

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** The folded words of a text, in order. Any character but a letter or digit separates words. */
export function listWords(text: string): string[] {
  return fold(text).match(word) ?? []
}
