import { limitFaults } from '@/lib/content/faults/limitFaults'
import { passAddresses, passMovedAddresses } from './addresses'
import type { PassContext } from './context'
import { openReferences } from './lookups'
import type { PassSettings } from './settings'
import type { Settings } from '@/lib/content/settings/settings'

export type ReferencePass = {
  settings: Settings
  reread: PassSettings | undefined
  /** Files that were looked into or went: what they name, and who names them, is judged again. */
  files: string[]
}

/**
 * Judges what files name in other files, for those that a change can have touched: the changed files, and those that
 * name something which came, went or moved. All are judged where the sections or authors changed.
 */
export function passReferences(pass: PassContext, { settings, reread, files }: ReferencePass): void {
  const references = openReferences(pass, settings)
  const isEverything = reread?.changed.some((name) => name === 'sections' || name === 'authors')
  const media = pass.changes.media.map(({ file }) => file)
  const settingFiles = reread ? ['front.yaml', 'authors.yaml'] : []
  const naming = isEverything
    ? references.listAll()
    : references.listNaming(
        files,
        media,
        [...pass.moved.values()].flatMap(({ aliases }) => aliases),
      )
  const touched = new Set([...files, ...settingFiles, ...naming])
  for (const file of touched) pass.store.putFaults(file, 'reference', limitFaults(references.judge(file)))
  // An edit of the text alone cannot set two files at odds.
  const isMoved = pass.isNew || pass.moved.size > 0
  if (isEverything || pass.isNew) passAddresses(pass, settings)
  else if (isMoved) passMovedAddresses(pass, settings)
  if (isEverything || isMoved || reread)
    pass.store.putFaults(
      'redirects.yaml',
      'redirect',
      limitFaults(references.judgeRedirects(pass.store.listRedirects())),
    )
}
