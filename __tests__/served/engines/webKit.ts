import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { findFreePort } from '@/scripts/freePort'
import { until } from '../../fixtures/servers/startServer'
import { type Engine, skipAloud } from './engine'

/** Code points of keys that write no letter: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys = { Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c' } as const

const isThere = (program: string) => spawnSync('which', [program]).status === 0

/** It stands below a folder of the system's architecture and of the library's version. */
function findMiniBrowser(): string | undefined {
  const where = ['/usr/lib', '/usr/libexec', '-path', '*webkit2gtk-*', '-name', 'MiniBrowser']
  const { stdout } = spawnSync('find', where, { encoding: 'utf8' })
  return stdout ? stdout.trim().split('\n').at(-1) : undefined
}

/** WebKitGTK's own small browser, over WebDriver: the engine of iPhones as near as Linux has it. */
export async function findWebKit(): Promise<Engine | undefined> {
  const binary = findMiniBrowser()
  const lacking = ['WebKitWebDriver', 'xvfb-run'].filter((program) => !isThere(program))
  if (binary === undefined || lacking.length > 0)
    return skipAloud('WebKitGTK', 'it is not installed: apt-get install webkit2gtk-driver xvfb')
  return driveWebKit(binary)
}

async function driveWebKit(binary: string): Promise<Engine> {
  const port = await findFreePort()
  // A group of its own: screen, driver and browser end together.
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  })
  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
  await until('the driver is up', () =>
    call('GET', '/status').then(
      () => true,
      () => false,
    ),
  )
  const { sessionId } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  })) as { sessionId: string }
  const session = `/session/${sessionId}`
  return {
    async open(url, width) {
      await call('POST', `${session}/window/rect`, { width, height: 844 })
      await call('POST', `${session}/url`, { url })
    },
    evaluate: <Value>(expression: string) =>
      call('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }) as Promise<Value>,
    async press(key) {
      const value = keys[key]
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
      await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    async end() {
      await call('DELETE', session)
      const ended = once(driver, 'exit')
      if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGTERM')
      await ended
    },
  }
}
