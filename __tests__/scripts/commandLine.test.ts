import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Edition } from '@/lib/edition'
import { readCommandLine } from '@/scripts/commandLine'

class Ended extends Error {
  constructor(readonly status: unknown) {
    super('the process ended')
  }
}

let printed: { out: string; err: string }
beforeEach(() => {
  printed = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed.err += String(text)), true))
  vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Ended(status)
  })
})
afterEach(() => void vi.restoreAllMocks())

function read(args: string[], { locale = 'en', words }: { locale?: Edition; words?: string } = {}) {
  return readCommandLine(
    { port: { type: 'string' }, json: { type: 'boolean' } },
    {
      locale,
      command: 'npm run thing',
      about: 'Does a thing.',
      ...(words !== undefined && { words }),
      options: { port: { value: 'PORT', about: 'the port' }, json: { about: 'prints JSON' } },
    },
    args,
  )
}

function statusOf(args: string[], given?: Parameters<typeof read>[1]): unknown {
  try {
    read(args, given)
  } catch (error) {
    if (error instanceof Ended) return error.status
    throw error
  }
  return 'read'
}

/** Without the marks that set what is typed apart. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')

it('reads options and words', () => {
  const { values, positionals } = read(['--port=3001', 'a', '--json', '--', '--b'], { words: '[FILE …]' })
  expect({ ...values }).toEqual({ port: '3001', json: true })
  expect(positionals).toEqual(['a', '--b'])
})

it('takes everything behind two dashes for a word', () => {
  expect(statusOf(['--', '--help'], { words: '[FILE …]' })).toBe('read')
})

it('shows its help and ends well', () => {
  expect(statusOf(['--json', '--help'], { words: '[FILE …]' })).toBe(0)
  expect(plain(printed.out)).toBe(
    [
      'Does a thing.',
      '',
      'Usage: npm run thing -- [options] [FILE …]',
      '',
      '  --port PORT   the port',
      '  --json        prints JSON',
      '  --help        shows this help',
      '',
    ].join('\n'),
  )
})

describe('says in one line and ends with 2', () => {
  it.each([
    ['an option that there is not', ['--quiet'], 'There is no option --quiet. See npm run thing -- --help'],
    [
      'one that is misspelt',
      ['--prot', '3'],
      'There is no option --prot; perhaps --port? See npm run thing -- --help',
    ],
    ['a short one', ['-x'], 'There is no option -x. See npm run thing -- --help'],
    [
      'one without its value',
      ['--port'],
      'The option --port needs a value behind it. See npm run thing -- --help',
    ],
    [
      'one whose value is the next option',
      ['--port', '--json'],
      'The option --port needs a value behind it. See npm run thing -- --help',
    ],
    [
      'a value where none belongs',
      ['--json=1'],
      'The option --json takes no value. See npm run thing -- --help',
    ],
    [
      'a word where none belongs',
      ['a'],
      'npm run thing takes no word such as a. See npm run thing -- --help',
    ],
  ])('%s', (_what, args, line) => {
    expect(statusOf(args)).toBe(2)
    expect(plain(printed.err)).toBe(`${line}\n`)
  })

  it('in Arabic, too', () => {
    expect(statusOf(['--prot'], { locale: 'ar' })).toBe(2)
    expect(plain(printed.err)).toBe(
      'لا خيار باسم --prot، ولعله --port. الخيارات في: npm run thing -- --help\n',
    )
  })
})
