import type { Newsroom } from '../content/newsroom'
import type { IndexReceipt } from '../content/receipt'
import type { DeadAddress } from './publishReceipt'

/**
 * The addresses that answered before a pass and are 404 after it, each with the line that makes it lead on. One that
 * nobody could have opened yet has not died.
 * @param newsroom as it is after the pass.
 */
export function findDeadAddresses(
  { texts, moves }: IndexReceipt,
  newsroom: Newsroom,
  now: number,
): DeadAddress[] {
  const newFile = new Map(moves.map(({ from, to }) => [from, to]))
  return texts.flatMap(({ file, before, after }) => {
    if (!before || before.path === after?.path || before.from > now) return []
    if (newsroom.resolve(before.path, now).what !== 'absent') return []
    return [{ path: before.path, write: lineFor(before.path, after ? file : newFile.get(file)) }]
  })
}

/** The file's own front matter where it lives on, else the newsroom's list of redirects. */
function lineFor(path: string, file: string | undefined): DeadAddress['write'] {
  return file === undefined
    ? { file: 'redirects.yaml', line: `gone: [${path}]` }
    : { file, line: `aliases: [${path}]` }
}
