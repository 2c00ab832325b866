import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeNewspaper } from './makeNewspaper'
import { whateverHappens } from './whateverHappens'

/** A content folder that is there, or so many articles made of the sample's sentences. */
export type Newspaper = { folder: string } | { articles: number }

/** Where a measurement may write: a copy of the newspaper, a data folder, and the rest below `folder`. */
export type Scratch = { folder: string; contentDir: string; dataDir: string }

/** What the machine is and how busy it is, without which no figure says anything. */
export function sayMachine(): void {
  console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`)
}

/** Does a piece of work on a copy of a newspaper, and takes everything away again. */
export async function inScratch<Result>(
  newspaper: Newspaper,
  work: (scratch: Scratch) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
  const contentDir = join(folder, 'content')
  // What a server that is just ending still writes there makes a folder that was empty full again.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const forget = whateverHappens(remove)
  try {
    if ('articles' in newspaper) makeNewspaper(contentDir, newspaper.articles)
    else cpSync(newspaper.folder, contentDir, { recursive: true, preserveTimestamps: true })
    sayMachine()
    return await work({ folder, contentDir, dataDir: join(folder, 'data') })
  } finally {
    remove()
    forget()
  }
}
