import { cpSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '../../temporaryFolder'
import { makeNewspaper } from './makeNewspaper'

/** A content folder that is there, or so many articles made of the sample's sentences. */
export type Newspaper = { folder: string } | { articles: number }

/** Where a measurement may write: a copy of the newspaper, a data folder, and the rest below `folder`. */
export type Scratch = { folder: string; contentDir: string; dataDir: string }

/** The machine and its load, without which no figure says anything. */
export function sayMachine(): void {
  console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`)
}

/** Copies a newspaper to where a measurement may write, or makes it there. */
export function makeScratch(newspaper: Newspaper): Scratch {
  const folder = makeFolder()
  const contentDir = join(folder, 'content')
  if ('articles' in newspaper) makeNewspaper(contentDir, newspaper.articles)
  else cpSync(newspaper.folder, contentDir, { recursive: true, preserveTimestamps: true })
  sayMachine()
  return { folder, contentDir, dataDir: join(folder, 'data') }
}
