import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { ContentFile } from './contentFiles'
import type { Fault } from '@/lib/content/faults/fault'
import { nameInContent } from './mediaName'
import { findWindowsFlaw } from './windowsName'
import { makeFault } from '@/lib/content/faults/fault'

const start = { line: 1, column: 1 }

type Named = Pick<ContentFile, 'file' | 'onDisk' | 'kind'>

/**
 * Finds names that are nothing to this computer and stop others: those that no Windows can check out, and those that
 * differ by capitals alone, of which most disks of Windows and Macs hold one. Texts of one address are told elsewhere.
 */
export function findNameFaults(files: Iterable<Named>): Fault[] {
  const faults: Fault[] = []
  const first = new Map<string, string>()
  const told = new Set<string>()
  for (const { file, onDisk, kind } of files) {
    const flaw = findWindowsFlaw(onDisk)
    // A folder's name is told once, at the first of its files.
    if (flaw && !told.has(flaw.found)) faults.push(makeFault(file, start, 'windowsName', flaw))
    if (flaw && onDisk.includes(`${flaw.found}/`)) told.add(flaw.found)
    if (kind !== 'media') continue
    const key = file.toLowerCase()
    const other = first.get(key)
    if (other === undefined) first.set(key, file)
    else faults.push(makeFault(file, start, 'caseTwin', { found: file, other }))
  }
  return faults
}

/** What a symbolic link leads to that the newspaper does not follow; undefined where it is followed. */
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

function listFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Finds the links below a content folder that are passed over. */
export function findPassedLinks(contentDir: string): Fault[] {
  const root = realpathSync(contentDir)
  const faults: Fault[] = []
  const walk = (folder: string) => {
    for (const entry of listFolder(join(root, folder))) {
      if (entry.name.startsWith('.')) continue
      const onDisk = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(onDisk)
      if (!entry.isSymbolicLink()) continue
      const what = judgeLink(root, join(root, onDisk))
      if (what) faults.push(makeFault(nameInContent(onDisk), start, 'passedLink', { found: onDisk, what }))
    }
  }
  walk('')
  return faults
}
