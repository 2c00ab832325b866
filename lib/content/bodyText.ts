import type { Edition } from '../edition'
import { parseBody } from './body'

/** The words of a body as plain text, a block a line, in reading order. */
export function bodyText(source: string, edition: Edition): string {
  return parseBody(source, { edition }).text
}
