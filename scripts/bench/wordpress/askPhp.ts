import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startOwn } from '../site/ownProcess'

/** A script that answers each line of JSON with one. */
export type PhpScript = {
  /** One question at a time. @throws where the script ends without an answer, with the end of what it said */
  ask<Answer>(question: object): Promise<Answer>
  stop(): Promise<void>
}

/** A script may wait for the next question for as long as it takes: PHP gives up on its input after a minute. */
const settings = ['memory_limit=512M', 'default_socket_timeout=-1'].flatMap((setting) => ['-d', setting])

/**
 * Starts a script of this folder.
 * @param folder where WordPress is, in which the script runs
 */
export function startPhp(php: string, script: string, folder: string): PhpScript {
  const { child, lastWords, stop } = startOwn(
    php,
    [...settings, join(import.meta.dirname, script)],
    folder,
    'lines',
  )
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error(`${script} cannot be talked to.`)
  // To an ended script nothing is written; that it has ended is said by its output.
  stdin.on('error', () => undefined)
  const lines = createInterface({ input: stdout })
  let hasEnded = false
  lines.once('close', () => (hasEnded = true))
  return {
    ask: <Answer>(question: object) =>
      new Promise<Answer>((resolve, reject) => {
        const ended = () => reject(new Error(`${script} ended without an answer: ${lastWords()}`))
        if (hasEnded) return ended()
        lines.once('close', ended)
        lines.once('line', (line) => {
          lines.off('close', ended)
          resolve(JSON.parse(line) as Answer)
        })
        stdin.write(`${JSON.stringify(question)}\n`)
      }),
    stop,
  }
}
