/** Names that programs give to what they leave beside a file, each with the words that were added to the file's own name. */
const copies: readonly RegExp[] = [
  // Syncthing
  /\.sync-conflict-\d{8}-\d{6}(?:-\w+)?/,
  // git mergetool
  /[._](?:BACKUP|BASE|LOCAL|REMOTE)[._]\d+/,
  // merges, patches and editors
  /\.(?:orig|rej|bak|swp|tmp)$/i,
  /^#(?=.*#$)|(?<=^#.*)#$/g,
]

/** Copies that clouds and desktops make. Of pictures these are names like any other: an article may show one. */
const namedCopies: readonly RegExp[] = [
  /\s*\([^()]*(?:conflict(?:ed|ing)?\b|متعارضة)[^()]*\)/iu,
  /\s*\(نسخة[^()]*\)|\s*\((?:copy|case conflict)[^()]*\)/iu,
  /\s+-\s+(?:نسخة|copy)(?:\s*\(\d+\))?(?=\.[^.]*$)/iu,
  /^(?:نسخة من|copy of)\s+/iu,
]

/** Files that desktops and office programs leave in any folder. */
const ownFiles = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|~\$.*)$/i

/** A file that a program left: with the name of the file that it is a copy of, where it is one. */
export type Leftover = { original?: string }

/** Reads the name of a file that no editor meant to publish; undefined for any other. @param file path below the content folder. */
export function readLeftover(file: string): Leftover | undefined {
  const name = file.replace(/^.*\//, '')
  if (ownFiles.test(name)) return {}
  const patterns = file.startsWith('media/') ? copies : [...copies, ...namedCopies]
  const original = patterns.reduce((rest, pattern) => rest.replace(pattern, ''), name)
  return original === name ? undefined : { original }
}
