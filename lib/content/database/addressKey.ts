import { createHash } from 'node:crypto'
import { topicKey } from '@/lib/arabic/topicKey'

/**
 * 32 bits of an address's part in the spelling that all its spellings share: «سد-قديم» and «سدّ-قديم», «Old-Dam» and
 * «old_dam». Two parts may share them: what is found by them is compared letter by letter.
 */
export const slugKeyOf = (slug: string): number =>
  createHash('sha1').update(topicKey(slug)).digest().readUInt32BE(0)

/** Whether two parts of addresses are spellings of one. */
export const isAlike = (one: string, other: string): boolean => topicKey(one) === topicKey(other)
