import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dataDir } from '@/lib/content/source/places'
import { openVariantStore, type VariantStore } from './variantStore'

type Opened = { folder: string; store: Promise<VariantStore> }

async function open(folder: string, recipe: string, megabytes: number): Promise<VariantStore> {
  const older = (await readdir(folder).catch(() => [])).filter((name) => name !== recipe)
  await Promise.all(older.map((name) => rm(join(folder, name), { recursive: true, force: true })))
  return openVariantStore(join(folder, recipe), megabytes * 1024 * 1024)
}

/**
 * A store of made pictures in a folder of `DATA_DIR`, opened when it is first asked for. Pictures of another recipe are
 * thrown away.
 * @param megabytes bound of what is kept
 */
export function keptIn(name: string, recipe: string, megabytes: () => number): () => Promise<VariantStore> {
  let opened: Opened | undefined
  return () => {
    const folder = join(dataDir(), name)
    if (opened?.folder === folder) return opened.store
    const store = open(folder, recipe, megabytes())
    opened = { folder, store }
    // a folder that cannot be made now may be there at the next request
    store.catch(() => (opened = undefined))
    return store
  }
}
