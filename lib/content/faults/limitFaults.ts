import { bounds } from './bounds'
import { type Fault, makeFault } from './fault'

/**
 * The faults of one file as they are told: the first of them, and one that says how many more there are. A file of a
 * megabyte can have three hundred thousand, which no editor reads and every receipt would carry.
 * @param faults in order of their places
 */
export function limitFaults(faults: readonly Fault[]): Fault[] {
  const told = faults.slice(0, bounds.faults)
  const [first, ...more] = faults.slice(bounds.faults)
  if (!first) return told
  const isBlocking = [first, ...more].some(({ weight }) => weight === 'blocking')
  const rest = makeFault(first.file, first, 'moreFaults', { count: more.length + 1 })
  return [...told, isBlocking ? { ...rest, weight: 'blocking' } : rest]
}
