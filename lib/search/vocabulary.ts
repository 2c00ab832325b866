/** In how many articles each stem of the archive stands, of those that readers may know of. */
export type Vocabulary = {
  /** Counts of those of the stems that the archive has. */
  countDocuments(stems: string[]): Map<string, number>
  /** The commonest stems that begin so. */
  listBeginning(beginning: string, limit: number): string[]
}

/** Numbers and the shortest words are not counted, so nothing is known of how common they are. */
export function isCounted(stem: string): boolean {
  return stem.length > 2 && !/\p{N}/u.test(stem)
}
