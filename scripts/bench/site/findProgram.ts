import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Servers stand where the `PATH` of a user who is not root does not look. */
const forServers = ['/usr/sbin', '/usr/local/sbin']

/** The first program whose whole name a pattern describes; undefined where the machine has none. */
export function findProgram(name: RegExp): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...forServers].filter(Boolean)
  for (const folder of folders) {
    try {
      const found = readdirSync(folder).find((file) => name.test(file))
      if (found) return join(folder, found)
    } catch {
      // `PATH` may name folders that are not there.
    }
  }
  return undefined
}
