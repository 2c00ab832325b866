import { readFileSync, readdirSync } from 'node:fs'

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended since.
    return ''
  }
}

/** The fields of proc(5) behind the name, which may hold spaces: state, parent, group … */
const statusOf = (pid: string) =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number)

/** The processes of some groups, which Linux alone tells. */
const listProcesses = (groups: readonly number[]) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, status: statusOf(pid) }))
    .filter(({ status }) => groups.includes(status[2] ?? 0))

/** Resident megabytes of all processes of some groups; what several of them share is counted once. */
export function memoryOf(groups: readonly number[]): number {
  const kilobytesOf = (pid: string) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
  return Math.round(listProcesses(groups).reduce((sum, { pid }) => sum + kilobytesOf(pid), 0) / 1024)
}

/** Seconds of processor that all processes of some groups have taken, also those that have ended. */
export function processorOf(groups: readonly number[]): number {
  const own = (status: number[]) => status.slice(11, 15).reduce((sum, hundredths) => sum + hundredths, 0)
  return listProcesses(groups).reduce((sum, { status }) => sum + own(status), 0) / 100
}
