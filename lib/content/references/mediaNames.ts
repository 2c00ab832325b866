/**
 * Finds files of `media/` by the end of their paths, whatever folder they lie in. The table is made when it is first
 * asked: few newspapers name a file that is not there.
 * @returns paths below the content folder of the files whose name without its ending is this one, in small letters
 */
export function nameMedia(listMedia: () => Iterable<string>): (stem: string) => readonly string[] {
  let byStem: Map<string, string[]> | undefined
  return (stem) => {
    byStem ??= tableOf(listMedia())
    return byStem.get(stem) ?? []
  }
}

function tableOf(files: Iterable<string>): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const file of files) {
    const stem = file
      .slice(file.lastIndexOf('/') + 1)
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
    const others = table.get(stem)
    if (others) others.push(file)
    else table.set(stem, [file])
  }
  return table
}
