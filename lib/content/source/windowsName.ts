/** Names that Windows keeps for devices, with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i
const forbidden = /[<>:"|?*\\\u0001-\u001f]/u

/** Why Windows cannot have a name. */
export type WindowsFlaw = 'device' | 'sign' | 'end' | 'long'

/** Why a name of a file or folder cannot be checked out on Windows; undefined where it can. */
function flawOf(name: string): WindowsFlaw | undefined {
  if (device.test(name)) return 'device'
  if (forbidden.test(name)) return 'sign'
  if (/[. ]$/.test(name)) return 'end'
  // The longest name on file systems of Windows and Macs; Linux counts bytes, of which an Arabic letter has two.
  return name.length > 255 ? 'long' : undefined
}

/** A name that Windows takes in place of one that it does not. */
function mendName(name: string): string {
  const bare = name.replace(/[<>:"|?*\\\u0001-\u001f]+/gu, '-').replace(/[. ]+$/, '')
  const cut = bare.length > 255 ? bare.slice(-200) : bare
  return device.test(cut) ? cut.replace(/^[^.\s]+/, (word) => `${word}-1`) : cut || '1'
}

/**
 * The first part of a path that no Windows can check out, and a name for it that one can.
 * @param onDisk path below the content folder, as the disk spells it
 */
export function findWindowsFlaw(
  onDisk: string,
): { found: string; flaw: WindowsFlaw; fix: string } | undefined {
  for (const part of onDisk.split('/')) {
    const flaw = flawOf(part)
    if (flaw) return { found: part, flaw, fix: mendName(part) }
  }
  return undefined
}
