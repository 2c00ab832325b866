import { leftoverFault } from '@/lib/content/source/leftoverFault'
import { type PassContext, recordSeen } from './context'

/** Remembers what programs left beside the newspaper's files, with what is said of it; nothing else comes of it. */
export function passLeftovers(pass: PassContext): void {
  for (const found of pass.listStale('leftover'))
    pass.write(() => {
      recordSeen(pass, found, '')
      pass.store.putFaults(found.file, 'check', [leftoverFault(found.file)])
    })
}
