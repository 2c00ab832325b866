import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, askPage, openAgent } from './askPage'
import { at } from '../newspaper/liveArticle'

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

/**
 * Asks for addresses in turn at an even rate, as many readers do who know nothing of each other: the next request goes
 * out at its time whether or not those before are answered, so that a stall is felt by everyone who came during it.
 * @param rate requests a second
 * @param seconds how long
 */
export async function askEvenly(addresses: readonly string[], rate: number, seconds: number): Promise<Asked> {
  const agent = openAgent(connections)
  const began = performance.now()
  const asked: Promise<Answer>[] = []
  for (let number = 0; number < rate * seconds; number++) {
    const early = began + (number * 1000) / rate - performance.now()
    if (early > 0) await sleep(early)
    asked.push(askPage(agent, addresses[number % addresses.length] ?? ''))
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
    rendered: answers.filter(({ cache }) => cache === 'MISS').length,
    failed: answers.filter(({ isWell }) => !isWell).length,
  }
}
