import { connect } from 'node:net'

/** What came back over a connection: answers in their order, or how it ended without one. */
export type RawAnswer = { status: number; headers: Headers; body: string }
export type RawEnd = { answers: RawAnswer[]; text: string; how: 'closed' | 'cut' | 'hung' }

/** How long a connection may stay without an end before it counts as hung, and how long it may be still. Milliseconds. */
type Patience = { whole?: number; still?: number }

/**
 * Sends bytes over a connection of their own, whatever HTTP thinks of them, and takes down what comes back.
 * @param still after so long without a byte the asker says that it has nothing more to send: who is still waiting for the
 *   rest of a request then has to let go. Left out where the answer itself is waited for.
 */
export function askRaw(
  origin: string,
  text: string,
  { whole = 15_000, still = Infinity }: Patience = {},
): Promise<RawEnd> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(origin)
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    const chunks: Buffer[] = []
    function end(how: RawEnd['how']) {
      clearTimeout(timer)
      socket.destroy()
      const received = Buffer.concat(chunks).toString('latin1')
      resolve({ answers: readAnswers(received), text: received, how })
    }
    const timer = setTimeout(end, whole, 'hung')
    if (Number.isFinite(still)) socket.setTimeout(still, () => socket.end())
    socket.on('data', (chunk) => void chunks.push(chunk))
    socket.once('end', () => end('closed'))
    socket.once('error', () => end('cut'))
    socket.write(Buffer.from(text, 'latin1'))
  })
}

/** Reads answers out of what was received: a body is as long as its head says, else it reaches to the next head. */
function readAnswers(received: string): RawAnswer[] {
  const heads = [...received.matchAll(/HTTP\/1\.1 (\d{3}) [^\r\n]*\r\n((?:[\w-]+: ?[^\r\n]*\r\n)*)\r\n/g)]
  const answers = heads.map((head, at) => {
    const lines = (head[2] ?? '').split('\r\n').filter(Boolean)
    const headers = new Headers(
      lines.map((line): [string, string] => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon), line.slice(colon + 1).trim()]
      }),
    )
    const body = received.slice(head.index + head[0].length, heads[at + 1]?.index)
    return { status: Number(head[1]), headers, body }
  })
  // "100 Continue" is none yet.
  return answers.filter(({ status }) => status >= 200)
}
