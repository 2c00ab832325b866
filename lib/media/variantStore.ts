import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SharedWork, shareWork } from './shareWork'

export type VariantStore = {
  /**
   * The bytes kept under a key (a file name), or else what `make` makes, which is then kept. Askers of a key that is
   * being made wait for it; nothing is kept when `make` rejects, and all who wait get its reason. When all of them have
   * left (`asker`), `make` is told so by the signal that it was given.
   */
  get(key: string, make: (wanted: AbortSignal) => Promise<Buffer>, asker?: AbortSignal): Promise<Buffer>
  /** Bytes kept at the moment. */
  size(): number
}

type Kept = Map<string, number>

/** A half-written file of this age belongs to a process that has ended. */
const abandonedAfter = 10 * 60_000

/** Files of a folder with their sizes, the longest unused first; what an ended process left half written goes. */
async function listKept(folder: string): Promise<Kept> {
  const files = await Promise.all(
    (await readdir(folder).catch(() => [])).map(async (name) => {
      const state = await stat(join(folder, name)).catch(() => undefined)
      return state ? { name, bytes: state.size, used: state.mtimeMs } : undefined
    }),
  )
  const there = files.filter((file) => file !== undefined)
  const isHalf = ({ name }: { name: string }) => name.endsWith('.tmp')
  const abandoned = there.filter((file) => isHalf(file) && file.used < Date.now() - abandonedAfter)
  await Promise.all(abandoned.map(({ name }) => rm(join(folder, name), { force: true })))
  const whole = there.filter((file) => !isHalf(file))
  return new Map(whole.sort((a, b) => a.used - b.used).map(({ name, bytes }) => [name, bytes]))
}

/**
 * Keeps files in a folder up to a number of bytes; the longest unused go first. The time of use is the file's mtime, so
 * that it outlives a restart. Other processes may share the folder: what one has removed, another makes again.
 */
export async function openVariantStore(folder: string, maximumBytes: number): Promise<VariantStore> {
  // Where it cannot be made now, pictures are served all the same, and it is tried again with each that is to be kept.
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  const kept = await listKept(folder)
  const inWork = new Map<string, SharedWork<Buffer>>()
  let total = [...kept.values()].reduce((sum, bytes) => sum + bytes, 0)

  function forget(key: string): void {
    total -= kept.get(key) ?? 0
    kept.delete(key)
  }

  function remember(key: string, bytes: number): void {
    forget(key)
    kept.set(key, bytes)
    total += bytes
  }

  async function makeRoom(): Promise<void> {
    while (total > maximumBytes) {
      const [oldest] = kept.keys()
      if (oldest === undefined) return
      forget(oldest)
      await rm(join(folder, oldest), { force: true })
    }
  }

  async function read(key: string): Promise<Buffer | undefined> {
    try {
      const bytes = await readFile(join(folder, key))
      remember(key, bytes.length)
      const now = new Date()
      // A disk that can only be read forgets which was used last, and still has the picture.
      await utimes(join(folder, key), now, now).catch(() => undefined)
      return bytes
    } catch {
      forget(key)
      return undefined
    }
  }

  async function keep(key: string, bytes: Buffer): Promise<void> {
    const temporary = join(folder, `${randomUUID()}.tmp`)
    try {
      await mkdir(folder, { recursive: true })
      await writeFile(temporary, bytes)
      await rename(temporary, join(folder, key))
      remember(key, bytes.length)
      await makeRoom()
    } catch {
      // A full or read-only disk keeps nothing; the reader gets the picture all the same.
      await rm(temporary, { force: true }).catch(() => undefined)
    }
  }

  async function readOrMake(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const found = await read(key)
    if (found) return found
    const made = await make()
    await keep(key, made)
    return made
  }

  function begin(key: string, make: (wanted: AbortSignal) => Promise<Buffer>): SharedWork<Buffer> {
    const work = shareWork((wanted) => readOrMake(key, () => make(wanted)))
    const forgetWork = () => inWork.delete(key)
    work.ended.then(forgetWork, forgetWork)
    inWork.set(key, work)
    return work
  }

  const get: VariantStore['get'] = async (key, make, asker) => {
    const underway = inWork.get(key)
    if (!underway) return begin(key, make).join(asker)
    try {
      return await underway.join(asker)
    } catch (error) {
      // Given up because everyone had left, just before this one came.
      if (underway.wasLeft() && !asker?.aborted) return get(key, make, asker)
      throw error
    }
  }

  await makeRoom()
  return { size: () => total, get }
}
