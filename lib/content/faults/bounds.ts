import type { Place } from './fault'

/** How much one file may hold, on every machine alike: what is beyond is told before anything expensive reads it. */
export const bounds = {
  /** Bytes of an article, a standing page or a notice. */
  textBytes: 1024 * 1024,
  /** Bytes of a file of the newsroom's settings; one of redirects grows longest. */
  settingBytes: 4 * 1024 * 1024,
  /** Bytes of what stands between the `---`. */
  frontMatterBytes: 64 * 1024,
  /** How deep lists, quotations, elements, emphasis and fields may stand within each other. */
  nesting: 32,
  /** Signs of emphasis, links and code in one paragraph: Markdown compares each with those before it. */
  signs: 1_000,
  /** Lines and signs of Markdown in one text: each becomes an object, and a megabyte of short items takes gigabytes. */
  pieces: 20_000,
  /** Bytes of a table of `media/`; rows and columns of any table. */
  tableBytes: 1024 * 1024,
  tableRows: 5_000,
  tableColumns: 100,
  /** Faults of one file that are told one by one. */
  faults: 100,
} as const

/** The place in a text at which so many bytes of UTF-8 have been written. @param firstLine the number of its first line. */
export function placeAfter(text: string | Buffer, bytes: number, firstLine = 1): Place {
  const lines = Buffer.from(text).subarray(0, bytes).toString().split('\n')
  return { line: firstLine + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 }
}
