import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { makeFolder } from '@/scripts/temporaryFolder'
import type { Engine } from './engine'

type Answer = { id?: number; method?: string; result?: Record<string, unknown>; error?: { message: string } }

const keys = { Tab: 9, Enter: 13, Escape: 27 } as const

/** Messages end with a zero byte: https://chromedevtools.github.io/devtools-protocol (`--remote-debugging-pipe`). */
function connect(input: Writable, output: Readable) {
  const waiting = new Map<number, (answer: Answer) => void>()
  const listening = new Map<string, () => void>()
  let last = 0
  let rest = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
      else if (answer.method) listening.get(answer.method)?.()
    }
  })
  return {
    async send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
      const id = ++last
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      const { result = {}, error } = await answered
      if (error) throw new Error(`${method}: ${error.message}`)
      return result
    },
    event: (method: string) => new Promise<void>((resolve) => listening.set(method, resolve)),
  }
}

/** Starts a Chromium of any age. Playwright speaks to the newest ones alone. */
export async function driveChromium(program: string): Promise<Engine> {
  const args = [
    '--headless',
    '--no-sandbox',
    '--no-zygote',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--remote-debugging-pipe',
    `--user-data-dir=${makeFolder()}`,
  ]
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const { send, event } = connect(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const ask = (method: string, params?: object) => send(method, params, String(sessionId))
  await ask('Page.enable')
  return {
    async open(url, width) {
      await ask('Emulation.setDeviceMetricsOverride', {
        width,
        height: 844,
        deviceScaleFactor: 1,
        mobile: width < 640,
      })
      const loaded = event('Page.loadEventFired')
      await ask('Page.navigate', { url })
      await loaded
    },
    async evaluate<Value>(expression: string) {
      const { result, exceptionDetails } = (await ask('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      })) as { result: { value: Value }; exceptionDetails?: unknown }
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
      return result.value
    },
    async press(key) {
      const told = {
        key,
        code: key,
        windowsVirtualKeyCode: keys[key],
        text: key === 'Enter' ? '\r' : undefined,
      }
      await ask('Input.dispatchKeyEvent', { type: 'keyDown', ...told })
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', ...told })
    },
    async end() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
