import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { onceOver } from './onceOver'

/** The most requests that are kept while another is answered; no reader sends more. */
const most = 16

/** The requests of one connection: the one being answered, and those that wait for its end. */
type Line = { current: ServerResponse; waiting: Turn[]; isBroken: boolean }
type Turn = { response: ServerResponse; answer: () => void }

/** Connections on which an answer is under way. */
const lines = new WeakMap<Socket, Line>()

/**
 * Has one request of a connection worked on at a time (RFC 9112, 9.3.2: answers go out in the order of the requests, so no
 * answer gains by more). Those behind it wait, and what is not yet parsed stays unread. Where too many came at once, the
 * connection ends after the answer under way.
 * @param answer begins the answer; not called where the connection is gone before its turn
 */
export function oneAtATime(response: ServerResponse, answer: () => void): void {
  const { socket } = response.req
  const line = lines.get(socket)
  if (line) wait(socket, line, { response, answer })
  else begin(socket, { current: response, waiting: [], isBroken: false }, answer)
}

function begin(socket: Socket, line: Line, answer: () => void) {
  lines.set(socket, line)
  onceOver(line.current, () => callNext(socket, line))
  answer()
}

function wait(socket: Socket, line: Line, turn: Turn) {
  socket.pause()
  if (line.isBroken) return
  if (line.waiting.length < most) line.waiting.push(turn)
  else breakOff(line)
}

function breakOff(line: Line) {
  line.isBroken = true
  line.waiting = []
  if (!line.current.headersSent) line.current.shouldKeepAlive = false
}

function callNext(socket: Socket, line: Line) {
  if (line.isBroken) {
    // Later bytes are not read: nothing that is asked after the break is answered.
    socket.destroySoon()
    return
  }
  const next = socket.destroyed ? undefined : line.waiting.shift()
  // From here on the body of the request whose turn it is may be read, or another request.
  if (line.waiting.length === 0) socket.resume()
  if (!next) {
    lines.delete(socket)
    return
  }
  line.current = next.response
  begin(socket, line, next.answer)
}
