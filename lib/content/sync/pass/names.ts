import type { Fault } from '@/lib/content/faults/fault'
import type { PassContext } from './context'

const inOrder = (faults: readonly Fault[]) =>
  faults
    .map((fault) => JSON.stringify(fault))
    .sort()
    .join('\n')

/**
 * Says what is wrong with names, where that is not what the index says already.
 * @returns whether it was not
 */
export function passNames({ store, scope: { names }, write }: PassContext): boolean {
  if (!names) return false
  if (inOrder(names) === inOrder(store.listNameFaults())) return false
  write(() => {
    store.removeFaults('name')
    for (const fault of names) store.addFault(fault.file, 'name', fault)
  })
  return true
}
