import { authorPath, sectionPath } from '@/lib/address/pages'
import { isNotFound } from '@/lib/newsroom/isNotFound'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { IndexReceipt } from '@/lib/content/sync/receipt'
import { editions } from '@/lib/edition'
import type { DeadAddress } from './publishReceipt'

/** An address is looked up in no time, and a hundred thousand of them are not, on the thread that serves. */
const mostLookedAt = 5_000

/**
 * The addresses that answered before a pass and are 404 after it, each with the line that makes it lead on. One that
 * nobody could have opened yet has not died.
 * @param newsroom as it is after the pass.
 */
export function findDeadAddresses(receipt: IndexReceipt, newsroom: Newsroom, now: number): DeadAddress[] {
  const { texts, moves, closed } = receipt
  const newFile = new Map(moves.map(({ from, to }) => [from, to]))
  const ofTexts = texts.flatMap(({ file, before, after }): DeadAddress[] => {
    if (!before || before.path === after?.path || before.from > now) return []
    return [{ path: before.path, write: lineFor(before.path, after ? file : newFile.get(file)) }]
  })
  const ofLists = editions.flatMap((edition): DeadAddress[] => [
    ...closed.sections.map((id) => ({
      path: sectionPath(edition, id),
      write: { file: 'sections.yaml', line: `aliases: [${id}]` },
    })),
    ...closed.authors.map((id) => ({
      path: authorPath(edition, id),
      write: { file: 'authors.yaml', line: `aliases: [${id}]` },
    })),
  ])
  return [...ofLists, ...ofTexts.slice(0, mostLookedAt)].filter(({ path }) => isNotFound(path, newsroom, now))
}

/** The file's own front matter where it lives on, else the newsroom's list of redirects. */
function lineFor(path: string, file: string | undefined): DeadAddress['write'] {
  return file === undefined
    ? { file: 'redirects.yaml', line: `gone: [${path}]` }
    : { file, line: `aliases: [${path}]` }
}
