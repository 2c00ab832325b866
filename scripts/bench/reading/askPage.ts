import { Agent, get } from 'node:http'

/** Whether a request got its whole answer with a status below 400, after how many milliseconds, and what the page cache did. */
export type Answer = { isWell: boolean; took: number; cache: 'HIT' | 'MISS' | undefined }

/** The number of connections that stay open, as a proxy in front would keep. */
export const openAgent = (connections: number) => new Agent({ keepAlive: true, maxSockets: connections })

/** Asks as a browser does. The body is not unpacked: what that takes is the reader's, and this machine is the site's. */
export function askPage(agent: Agent, address: string): Promise<Answer> {
  const began = performance.now()
  const since = () => performance.now() - began
  return new Promise((resolve) => {
    const failed = () => resolve({ isWell: false, took: since(), cache: undefined })
    get(address, { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (answer) => {
      const { statusCode = 500, headers } = answer
      const said = headers['x-nextjs-cache']
      const cache = said === 'HIT' || said === 'MISS' ? said : undefined
      answer.resume()
      answer.once('error', failed)
      answer.once('end', () => resolve({ isWell: statusCode < 400, took: since(), cache }))
    }).once('error', failed)
  })
}
