import { statfsSync } from 'node:fs'

/**
 * File systems whose changes can be made elsewhere, unseen by this machine's kernel, by their number in statfs(2): a
 * network's (NFS, SMB, CIFS, AFS, Ceph, GFS2, OCFS2, Lustre) and what passes another machine's files on (FUSE, 9p, vboxsf).
 */
const withoutEvents: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x6b414653, 0x00c36400, 0x01161970, 0x7461636f,
  0x0bd00bd0, 0x65735546, 0x01021997, 0x786f4256,
])

/** Whether the system tells of every change below a folder. Not where the folder is absent: nothing is known then. */
export function hasEvents(folder: string): boolean {
  try {
    // The number is signed in some systems.
    return !withoutEvents.has(statfsSync(folder).type >>> 0)
  } catch {
    return false
  }
}
