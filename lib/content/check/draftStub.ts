import { newArticle as ar } from '@/messages/ar.json'
import { newArticle as en } from '@/messages/en.json'

/** The stub that `npm run new` leaves where the text belongs, in the languages of editors. */
const stubs: ReadonlySet<string> = new Set([ar.text, en.text])

/** The line of a body, from 0, on which the stub of a new article still stands; undefined where none does. */
export function findStub(body: string): { line: number; found: string } | undefined {
  if (![...stubs].some((stub) => body.includes(stub))) return undefined
  const lines = body.split('\n').map((line) => line.trim())
  const line = lines.findIndex((words) => stubs.has(words))
  return line === -1 ? undefined : { line, found: lines[line] ?? '' }
}
