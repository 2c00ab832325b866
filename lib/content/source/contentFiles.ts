import { type Dirent, type Stats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { readLeftover } from './leftoverName'
import { isRefusal } from './diskErrors'
import { nameInContent } from './mediaName'

/** The newsroom's own files, at the root of the content folder. */
export const settingFiles = [
  'site.yaml',
  'sections.yaml',
  'authors.yaml',
  'topics.yaml',
  'front.yaml',
  'redirects.yaml',
] as const
export type SettingFile = (typeof settingFiles)[number]

/** `leftover`: a program put it there beside what it is a copy of; it is named, and passed over. */
export type ContentKind = 'text' | 'media' | 'setting' | 'leftover'

/** A file of the content folder before it is read. */
export type ContentFile = {
  /** Path below the content folder, with forward slashes, as `nameInContent` settles it. */
  file: string
  /** The same as the disk spells it: a name may be in NFD, one of `media/` hold marks that nobody sees. */
  onDisk: string
  /** The bytes of a second file of this name, which the disk spells in another form: it is passed over. */
  passedOver?: number
  kind: ContentKind
  /**
   * When its content or its name last changed, by the file system's own account: a time that no program sets, as `cp -p`
   * and `rsync -t` set the other one.
   */
  changed: number
  bytes: number
}

/** The kind of a path below the content folder. Drafts of editors' tools (`.name`, `name~`) are nothing. */
export function kindOf(file: string): ContentKind | undefined {
  const parts = file.split('/')
  if (parts.some((part) => part.startsWith('.') || part.endsWith('~'))) return undefined
  const isOurs = ['ar', 'en', 'media'].includes(parts[0] ?? '') && parts.length > 1
  if ((isOurs || parts.length === 1) && readLeftover(file)) return 'leftover'
  if (parts[0] === 'media' && parts.length > 1) return 'media'
  if ((parts[0] === 'ar' || parts[0] === 'en') && parts.length > 1) return 'text'
  // An article that was saved outside of the editions: it must be told, not passed over.
  if (parts[0] !== 'media' && file.endsWith('.mdx')) return 'text'
  return (settingFiles as readonly string[]).includes(file) ? 'setting' : undefined
}

/** Is told, while a folder is walked, of paths as the disk spells them. */
export type WalkEvents = {
  /** A file or folder of which the disk does not tell what it is. */
  onHidden(path: string): void
  /** A symbolic link behind which there is no file of the newspaper. */
  onLink(path: string): void
}

const unheard: WalkEvents = { onHidden: () => {}, onLink: () => {} }

type State = Pick<Stats, 'ctimeMs' | 'size' | 'dev' | 'ino'>

/**
 * The file's state, through a link only where it stays inside the folder; undefined for what is gone or is no file. A link
 * has changed when what it leads to has, and when it leads elsewhere.
 */
function stateOf(root: string, onDisk: string, { onHidden }: WalkEvents): State | undefined {
  try {
    // Not `join`: it takes as long as asking the disk, and a start asks for every file.
    const path = `${root}/${onDisk}`
    const own = lstatSync(path)
    if (own.isFile()) return own
    if (!own.isSymbolicLink() || !realpathSync(path).startsWith(root + sep)) return undefined
    const target = statSync(path)
    if (!target.isFile()) return undefined
    const { size, dev, ino } = target
    return { size, dev, ino, ctimeMs: Math.max(own.ctimeMs, target.ctimeMs) }
  } catch (error) {
    if (isRefusal(error)) onHidden(onDisk)
    return undefined
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

function listFolder(root: string, folder: string, { onHidden }: WalkEvents): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch (error) {
    if (isRefusal(error)) onHidden(folder)
    return []
  }
}

function describe(root: string, onDisk: string, events: WalkEvents): ContentFile | undefined {
  const file = nameInContent(onDisk)
  const kind = kindOf(file)
  const state = kind && stateOf(root, onDisk, events)
  return state && { file, onDisk, kind, changed: state.ctimeMs, bytes: state.size }
}

/** Two spellings of one name are one address: the first stands, in the order of the disk's own names. */
function choose(a: ContentFile, b: ContentFile): ContentFile {
  const [first, second] = a.onDisk < b.onDisk ? [a, b] : [b, a]
  return { ...first, passedOver: second.bytes }
}

/** The same by whatever spelling a name is asked for; where the disk has it in several, the one stands that a walk finds. */
function describeAny(root: string, path: string, events: WalkEvents): ContentFile | undefined {
  const spellings = new Set([path, path.normalize('NFC'), path.normalize('NFD')])
  const found = [...spellings].flatMap((spelling) => describe(root, spelling, events) ?? [])
  if (found.length < 2) return found[0]
  // To some disks all spellings are one name.
  const nodes = new Map(found.map((file) => [nodeOf(join(root, file.onDisk)), file]))
  return [...nodes.values()].reduce(choose)
}

const nodeOf = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.ino

/** A folder below the content folder, NFC, with the files that lie in it directly, by path. */
export type FolderFiles = { folder: string; files: Map<string, ContentFile> }

/** @param spellings of one folder on the disk: in NFC and NFD it is two there, and one here. */
function* walk(
  root: string,
  folder: string,
  spellings: string[],
  events: WalkEvents,
): Generator<FolderFiles> {
  const files = new Map<string, ContentFile>()
  const below = new Map<string, string[]>()
  for (const spelling of spellings) {
    for (const entry of listFolder(root, spelling, events)) {
      if (entry.name.startsWith('.')) continue
      const onDisk = spelling === '' ? entry.name : `${spelling}/${entry.name}`
      if (entry.isDirectory()) {
        const name = nameInContent(onDisk)
        below.set(name, [...(below.get(name) ?? []), onDisk])
        continue
      }
      const described = describe(root, onDisk, events)
      if (!described) {
        if (entry.isSymbolicLink()) events.onLink(onDisk)
        continue
      }
      const other = files.get(described.file)
      files.set(described.file, other ? choose(described, other) : described)
    }
  }
  yield { folder, files }
  for (const [name, onDisk] of below) yield* walk(root, name, onDisk, events)
}

/**
 * Lists all files that make up the newspaper, a folder at a time: an archive is never in memory as a whole. Nothing is
 * opened; linked folders are not entered. Nothing comes where the content folder is absent.
 */
export function* walkContent(contentDir: string, events: Partial<WalkEvents> = {}): Generator<FolderFiles> {
  let root: string
  try {
    root = realpathSync(contentDir)
  } catch {
    return
  }
  yield* walk(root, '', [''], { ...unheard, ...events })
}

/** All files that make up the newspaper, by path below the content folder; empty where the folder is absent. */
export function listContent(contentDir: string): Map<string, ContentFile> {
  return new Map([...walkContent(contentDir)].flatMap(({ files }) => [...files]))
}

/** Whether a folder on the way to a path is a link, or is not there. */
function isBehindLink(root: string, path: string, { onHidden }: WalkEvents): boolean {
  const folder = dirname(join(root, path))
  try {
    return realpathSync(folder) !== folder
  } catch (error) {
    if (isRefusal(error)) onHidden(path)
    return true
  }
}

/**
 * The present state of some paths below the content folder, of which a path may be a folder. A path that is not in the
 * answer is gone.
 */
export function listSome(
  contentDir: string,
  paths: string[],
  events: Partial<WalkEvents> = {},
): Map<string, ContentFile> {
  const found = new Map<string, ContentFile>()
  let root: string
  try {
    root = realpathSync(contentDir)
  } catch {
    return found
  }
  const told = { ...unheard, ...events }
  for (const path of paths) {
    if (isBehindLink(root, path, told)) continue
    const described = describeAny(root, path, told)
    if (described) found.set(described.file, described)
    else if (isLink(join(root, path))) told.onLink(path)
    else
      for (const { files } of walk(root, nameInContent(path), [path], told))
        for (const [file, entry] of files) found.set(file, entry)
  }
  return found
}
