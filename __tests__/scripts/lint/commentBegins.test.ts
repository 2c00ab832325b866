import { expect, it } from 'vitest'
import { findHiddenSubject } from '@/scripts/lint/commentBegins.mjs'

it.each([
  [' What a page holds.', 'What'],
  ['* What a page holds. ', 'What'],
  ['*\n * A page. Who reads it\n * is not known.\n ', 'Who'],
  ['*\n * A page. So\n * many are kept.\n ', 'So many'],
  [' Kept: whoever asks. Whoever asks gets it', 'Whoever'],
])('finds a sentence without its subject: %j', (comment, word) =>
  expect(findHiddenSubject(comment)).toBe(word),
)

it.each([' The page, and what it holds.', '*\n * Pages by who reads them.\n ', ' Whatever is kept is sent.'])(
  'takes %j',
  (comment) => expect(findHiddenSubject(comment)).toBeUndefined(),
)
