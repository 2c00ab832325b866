import { createServer } from 'node:net'

/** Why a server could not listen: the system's own code, such as `EADDRINUSE`. */
export type PortTrouble = 'EADDRINUSE' | 'EACCES' | 'other' | 'noPort'

/** A port as people write it. @returns undefined where it is none */
export function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  return port >= 0 && port <= 65_535 ? port : undefined
}

/** Tries to listen for a moment. @returns what stands against it, undefined where nothing does */
export function findPortTrouble(port: number, host: string | undefined): Promise<PortTrouble | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'EADDRINUSE' || code === 'EACCES' ? code : 'other'),
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
