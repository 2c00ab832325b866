import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { blockingFaultCodes, type FaultCode, referenceFaultCodes } from '@/lib/content/faults/faultCodes'
import type { Fault } from '@/lib/content/faults/fault'
import ar from '@/messages/ar.json'
import { checkContent } from '@/lib/content/sync/checkContent'
import { makeFolder } from '@/scripts/temporaryFolder'
import { body, type Put, rows, withoutLine } from '../adviceRows'

const newspaper: Record<string, string> = {
  'site.yaml': 'name: خبر\nurl: https://khabar.example\ntimeZone: Asia/Aden\n',
  'sections.yaml': '- id: sea\n  name: بحر\n',
  'authors.yaml': '- id: desk-sea\n  name: مكتب البحر\n',
  'front.yaml': '',
  'redirects.yaml': '',
  'ar/sea/tides.mdx': body('أ'),
  'en/sea/waves.mdx': body('a'),
  'media/harbour/port.jpg': '\xff\xd8\xff',
  'media/port.jpg': '\xff\xd8\xff',
  'media/the port.jpg': '\xff\xd8\xff',
  'media/waves.mp3': 'ID3',
  'media/tides.webm': '\x1aE\xdf\xa3',
  'media/rivers.csv': 'النهر,الطول\nالنيل,6650\n',
}

const folder = makeFolder()
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(
    join(folder, file),
    text,
    file.endsWith('.csv') || !file.startsWith('media/') ? 'utf8' : 'latin1',
  )
}

/** Pictures are measured by what they are made of; these are not, and that is another test's. */
const unmeasured = ({ code, values }: Fault) => !(code === 'unusableFile' && values.problem === 'damaged')

async function check(file: string): Promise<Fault[]> {
  const { faults } = await checkContent(folder, { files: new Set([file]), workers: 1 })
  return faults.filter(unmeasured)
}

/** The end of the tag or picture that begins at a place. */
function endOfTag(line: string, from: number): number {
  const end = line.indexOf(line[from] === '!' ? ')' : '>', from)
  return end === -1 ? line.length : end + 1
}

function propose({ values, code }: Fault): string {
  const proposed = String(values.suggestion || values.fix)
  // Of several values one is to be chosen.
  if (code === 'notOneOf' || code === 'badAttribute') return proposed.split(', ')[0] ?? ''
  if (code === 'deadAnchor') return proposed.split(' ')[0] ?? ''
  return proposed
}

function putIn(text: string, fault: Fault, put: Put): string {
  const proposed = propose(fault)
  const found = String(fault.values.found)
  const lines = text.split('\n')
  const at = fault.line - 1
  const line = lines[at] ?? ''
  const indent = /^\s*(?:- (?=\w+:))?/.exec(line)?.[0] ?? ''
  switch (put) {
    case 'line':
      lines[at] =
        /^[\s-]/.test(proposed) || /^\s/.test(proposed) || fault.code === 'badIndent'
          ? proposed
          : indent + proposed
      if (/^- /.test(proposed) && !/^\s*- \w+:/.test(line))
        lines[at] = (/^\s*/.exec(line)?.[0] ?? '') + proposed
      break
    case 'found':
      if (!text.includes(found)) throw new Error(`${found} does not stand in the file`)
      if (line.includes(found)) lines[at] = line.replace(found, () => proposed)
      else return text.replace(found, () => proposed)
      break
    case 'everywhere':
      return text.replaceAll(found, proposed)
    case 'add':
      lines.splice(1, 0, proposed)
      break
    case 'above':
      // Before the words that it closes.
      lines.splice(at - 2, 0, proposed)
      break
    case 'below':
      lines.splice(at + 1, 0, proposed)
      break
    case 'end':
      if (fault.code === 'uncalledNote' || fault.code === 'openEmphasis') {
        const words = lines.findIndex(
          (words, index) => index > 3 && /^\p{L}/u.test(words) && !words.includes(':'),
        )
        lines[words] += proposed
      } else return `${text}${fault.file.endsWith('.mdx') ? '\n' : ''}${proposed}\n`
      break
    case 'tag':
      lines[at] = line.slice(0, fault.column - 1) + proposed + line.slice(endOfTag(line, fault.column - 1))
  }
  const mended = lines.join('\n')
  return fault.code === 'inlineNote' ? `${mended}\n${String(fault.values.other)}\n` : mended
}

beforeAll(() => {
  for (const [file, text] of Object.entries(newspaper)) write(file, text)
})

describe('what the check proposes passes the check', () => {
  it.each(rows)('%s (%s) %j', async (code, put, text, file = 'ar/sea/x.mdx') => {
    write(file, text)
    const before = await check(file)
    const fault = before.find((candidate) => candidate.code === code)
    if (!fault) throw new Error(`said ${before.map((other) => other.code).join(', ') || 'nothing'}`)
    const renamed = put === 'name' ? join(dirname(file), propose(fault)) : file
    rmSync(join(folder, file))
    const mended = put === 'name' ? text : putIn(text, fault, put)
    write(renamed, mended)
    const after = await check(renamed)
    rmSync(join(folder, renamed))
    if (newspaper[file] !== undefined) write(file, newspaper[file])
    const others = before.filter((other) => other !== fault).map((other) => other.code)
    expect(
      after
        .filter((other) => !others.includes(other.code))
        .map((other) => `${other.code} ${String(other.values.found ?? '')}`),
      mended,
    ).toEqual([])
  })

  it('for every code that proposes something', () => {
    const proposing = [...referenceFaultCodes, ...blockingFaultCodes].filter((code) =>
      /\{(?:fix|suggestion|other)\}/.test(ar.faults[code]),
    )
    const tried = new Set<FaultCode>([...rows.map(([code]) => code), ...withoutLine])
    expect(proposing.filter((code) => !tried.has(code))).toEqual([])
  })
})
