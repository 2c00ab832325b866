import { fold } from './fold'

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** The folded words of a text in their order. What is neither letter nor digit separates them. */
export function listWords(text: string): string[] {
  return fold(text).match(word) ?? []
}
