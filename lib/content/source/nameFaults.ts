import { realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type ContentFile, walkContent } from './contentFiles'
import { type Fault, makeFault } from '@/lib/content/faults/fault'
import { nameInContent } from './mediaName'
import { findWindowsFlaw } from './windowsName'

const start = { line: 1, column: 1 }

/** The target of a symbolic link that the newspaper does not follow; undefined where it is followed. */
function judgeLink(root: string, path: string): 'folder' | 'nothing' | 'outside' | undefined {
  try {
    const target = realpathSync(path)
    const isFolder = statSync(target).isDirectory()
    if (!target.startsWith(root + sep)) return 'outside'
    return isFolder ? 'folder' : undefined
  } catch {
    return 'nothing'
  }
}

/**
 * Looks at the names of a whole newspaper for those that are nothing to this computer and stop others: names that no
 * Windows can check out, and names that differ by capitals alone, of which most disks of Windows and Macs hold one; for
 * names that stand twice, in two spellings of Unicode; and for links that are passed over. Texts of one address are told
 * elsewhere.
 * @param root the content folder, as `findRoot` gives it
 */
export function gatherNameFaults(root: string) {
  const faults: Fault[] = []
  const first = new Map<string, string>()
  const told = new Set<string>()

  function addTwin(file: string) {
    const key = file.toLowerCase()
    const other = first.get(key)
    if (other === undefined) first.set(key, file)
    else faults.push(makeFault(file, start, 'caseTwin', { found: file, other }))
  }

  return {
    add({ file, onDisk, kind, passedOver }: Pick<ContentFile, 'file' | 'onDisk' | 'kind' | 'passedOver'>) {
      const flaw = findWindowsFlaw(onDisk)
      // A folder's name is told once, at the first of its files.
      if (flaw && !told.has(flaw.found)) faults.push(makeFault(file, start, 'windowsName', flaw))
      if (flaw && onDisk.includes(`${flaw.found}/`)) told.add(flaw.found)
      if (passedOver !== undefined) faults.push(makeFault(file, start, 'spelledTwice', { bytes: passedOver }))
      if (kind === 'media') addTwin(file)
    },
    addLink(onDisk: string) {
      const what = judgeLink(root, join(root, onDisk))
      if (what) faults.push(makeFault(nameInContent(onDisk), start, 'passedLink', { found: onDisk, what }))
    },
    list: (): readonly Fault[] => faults,
  }
}

/** `gatherNameFaults` of a folder that nobody walks otherwise. */
export function findNameFaults(root: string): readonly Fault[] {
  const names = gatherNameFaults(root)
  for (const { files } of walkContent(root, { onLink: names.addLink }))
    for (const file of files.values()) names.add(file)
  return names.list()
}
