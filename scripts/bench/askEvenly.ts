import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { at } from './liveArticle'

/** Whether a request got its whole answer with a status below 400, after how many milliseconds, and whether it was rendered for it. */
type Answer = { isWell: boolean; took: number; isRendered: boolean }

/** Milliseconds for the times; `rendered` and `failed` count answers. */
export type Asked = {
  answers: number
  perSecond: number
  median: number
  slowest: number
  rendered: number
  failed: number
}

/** As many connections as a proxy in front would keep. */
const connections = 64

function ask(agent: Agent, address: string): Promise<Answer> {
  const began = performance.now()
  const since = () => performance.now() - began
  return new Promise((resolve) => {
    const failed = () => resolve({ isWell: false, took: since(), isRendered: false })
    get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const { statusCode = 500, headers } = answer
      answer.resume()
      answer.once('error', failed)
      answer.once('end', () =>
        resolve({
          isWell: statusCode < 400,
          took: since(),
          isRendered: headers['x-nextjs-cache'] === 'MISS',
        }),
      )
    }).once('error', failed)
  })
}

/**
 * Asks for addresses in turn at an even rate, as many readers do who know nothing of each other: the next request goes
 * out at its time whether or not those before are answered, so that a stall is felt by everyone who came during it.
 * @param rate requests a second
 * @param seconds how long
 */
export async function askEvenly(addresses: readonly string[], rate: number, seconds: number): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const began = performance.now()
  const asked: Promise<Answer>[] = []
  for (let number = 0; number < rate * seconds; number++) {
    const early = began + (number * 1000) / rate - performance.now()
    if (early > 0) await sleep(early)
    asked.push(ask(agent, addresses[number % addresses.length] ?? ''))
  }
  const answers = await Promise.all(asked)
  const took = performance.now() - began
  agent.destroy()
  const times = answers.map((answer) => answer.took).toSorted((a, b) => a - b)
  return {
    answers: answers.length,
    perSecond: (answers.length * 1000) / took,
    median: at(times, 0.5),
    slowest: at(times, 0.99),
    rendered: answers.filter(({ isRendered }) => isRendered).length,
    failed: answers.filter(({ isWell }) => !isWell).length,
  }
}
