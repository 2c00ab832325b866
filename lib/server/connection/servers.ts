import type { Server } from 'node:http'

/** The HTTP servers of this process, as they were met: one. */
const servers = new Set<Server>()

export function recordServer(server: Server): void {
  servers.add(server)
}

export function listServers(): readonly Server[] {
  return [...servers]
}
