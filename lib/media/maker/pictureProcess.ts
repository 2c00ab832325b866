import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Order, PictureJob, Ready, Refusal, Report } from './jobs'

/** The picture was not made, and why. */
export class NotMade extends Error {
  constructor(
    readonly refusal: Refusal,
    because: string,
  ) {
    super(because)
  }
}

/** The process ended over its work: one of the pictures that it was making was too much, or took too long. */
export class ProcessDied extends Error {}

/** No process could be started: that is no picture's fault. */
export class NoProcess extends Error {}

type Wish = {
  /** Bytes that the job takes at most. */
  weight: number
  /** In a process that has made nothing before. */
  fresh: boolean
}

export type PictureProcess = {
  /** Has a picture made. Rejects with `NotMade`, `ProcessDied` or `NoProcess`. */
  run(job: PictureJob, wish: Wish): Promise<Buffer>
  /** Number of the process, undefined where none stands. */
  pid(): number | undefined
}

type Options = {
  start: () => ChildProcess
  /** Bytes that a process may come to hold: one that still holds much of its last picture is replaced before a heavy one. */
  bound: number
  /** Milliseconds after which a picture is given up. */
  patience: number
  /** Milliseconds that a process waits for its next picture. */
  idle: number
}

type Waiting = {
  job: PictureJob
  resolve: (made: Buffer) => void
  reject: (error: Error) => void
  deadline: NodeJS.Timeout
}
type Live = {
  child: ChildProcess
  /** Whether it takes orders: until then they stay here. */
  isReady: boolean
  orders: Map<number, Waiting>
  held: number
  idle: NodeJS.Timeout | undefined
}

/** A process that holds more than this, in bytes, does not wait as long for its next picture. */
const muchHeld = 200e6
const briefly = 5_000

/** Whether it keeps this process from ending. */
function hold(child: ChildProcess, mayBeUnpublished: boolean): void {
  for (const handle of [child, child.channel]) {
    if (mayBeUnpublished) handle?.ref()
    else handle?.unref()
  }
}

/** Keeps one process that makes pictures: started at the first, replaced when it dies, ended when none is asked for. */
export function keepPictureProcess({ start, bound, patience, idle }: Options): PictureProcess {
  let live: Live | undefined
  let leaving: Promise<unknown> = Promise.resolve()
  let lastId = 0

  function settle(own: Live, id: number): Waiting | undefined {
    const waiting = own.orders.get(id)
    clearTimeout(waiting?.deadline)
    own.orders.delete(id)
    if (own.orders.size === 0) rest(own)
    return waiting
  }

  function rest(own: Live): void {
    hold(own.child, false)
    own.idle = setTimeout(() => void dismiss(own), own.held > muchHeld ? Math.min(briefly, idle) : idle)
    own.idle.unref()
  }

  function dismiss(own: Live): Promise<unknown> {
    clearTimeout(own.idle)
    if (live === own) live = undefined
    if (own.child.exitCode !== null || own.child.signalCode !== null) return Promise.resolve()
    const gone = once(own.child, 'exit').catch(() => {})
    own.child.kill('SIGKILL')
    return gone
  }

  function take(own: Live, said: Ready | Report): void {
    if (said === 'ready') {
      own.isReady = true
      for (const [id, { job }] of own.orders) hand(own, { id, job })
      return
    }
    own.held = said.held
    const waiting = settle(own, said.id)
    if (!waiting) return
    if ('refused' in said) return waiting.reject(new NotMade(said.refused, said.because))
    waiting.resolve(Buffer.from(said.made.buffer, said.made.byteOffset, said.made.byteLength))
  }

  function bury(own: Live, why: string): void {
    if (live === own) live = undefined
    const error = own.isReady ? new ProcessDied(why) : new NoProcess(why)
    for (const id of own.orders.keys()) settle(own, id)?.reject(error)
    clearTimeout(own.idle)
  }

  function hand(own: Live, order: Order): void {
    own.child.send(order, (error) => error && void dismiss(own))
  }

  function open(): Live {
    const child = start()
    const own: Live = { child, isReady: false, orders: new Map(), held: 0, idle: undefined }
    child.on('message', (said: Ready | Report) => take(own, said))
    child.on('error', (error) => bury(own, error.message))
    child.on('exit', (code, signal) => bury(own, `the process ended: ${signal ?? code}`))
    return own
  }

  /** A process that has room, after one that has none is gone. */
  async function find({ weight, fresh }: Wish): Promise<Live> {
    const own = live
    if (own?.orders.size === 0 && (fresh ? own.held > 0 : own.held + weight > bound)) leaving = dismiss(own)
    await leaving
    live ??= open()
    return live
  }

  function send(own: Live, job: PictureJob): Promise<Buffer> {
    const id = ++lastId
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => void dismiss(own), patience)
      own.orders.set(id, { job, resolve, reject, deadline })
      clearTimeout(own.idle)
      hold(own.child, true)
      if (own.isReady) hand(own, { id, job })
    })
  }

  return {
    pid: () => live?.child.pid,
    run: async (job, wish) => send(await find(wish), job),
  }
}
