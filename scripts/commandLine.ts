import { type ParseArgsConfig, parseArgs } from 'node:util'
import { translatorOf } from '../i18n/translator'
import { findNearest } from '../lib/content/faults/nearest'
import type { Edition } from '../lib/edition'

type KnownOptions = NonNullable<ParseArgsConfig['options']>

/** The help of a command, in the language that it speaks. */
export type Help<Options extends KnownOptions> = {
  /** Language of the words around these: the operator's, or English for commands that only developers use. */
  locale: Edition
  /** As it is typed, such as `npm run check`. */
  command: string
  /** Its purpose, in a sentence or some lines. */
  about: string
  /** The words after the command beside options, such as `[FILE …]`; without it no word may stand there. */
  words?: string
  /** The effect of each option; one that takes a value says it in capitals: `--port PORT`. */
  options: { [Name in keyof Options]: { value?: string; about: string } }
}

/** Sets what is typed apart from the sentence around it, whichever way that is written. */
export const apart = (typed: string) => `\u2068${typed}\u2069`

/** npm keeps options for itself that do not stand after two dashes. */
const withDashes = (command: string) => `${command} --`

function sayHelp<Options extends KnownOptions>(help: Help<Options>): string {
  const t = translatorOf(help.locale, 'commandLine')
  const described = [
    ...Object.entries(help.options).map(([name, { value, about }]) => ({
      typed: `--${name}${value === undefined ? '' : ` ${value}`}`,
      about,
    })),
    { typed: '--help', about: t('help') },
  ]
  const width = Math.max(...described.map(({ typed }) => typed.length))
  const typed = [described.length > 1 && `[${t('someOptions')}]`, help.words].filter(Boolean)
  const usage = typed.length > 0 ? [withDashes(help.command), ...typed].join(' ') : help.command
  return [
    help.about,
    '',
    t('usage', { usage: apart(usage) }),
    '',
    ...described.map(({ typed, about }) => `  ${apart(typed)}${' '.repeat(width - typed.length)}   ${about}`),
  ].join('\n')
}

/** The first thing that is wrong with what was typed, in a sentence; undefined where all is well. */
function findMistake<Options extends KnownOptions>(
  args: string[],
  options: Options,
  help: Help<Options>,
): string | undefined {
  const t = translatorOf(help.locale, 'commandLine')
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true })
  const more = apart(`${withDashes(help.command)} --help`)
  for (const token of tokens) {
    if (token.kind === 'positional' && help.words === undefined)
      return t('unexpectedWord', { command: apart(help.command), word: apart(token.value), more })
    if (token.kind !== 'option') continue
    const option = apart(token.rawName)
    const known = options[token.name]
    if (!known) {
      const nearest = findNearest(token.name, Object.keys(options))
      return nearest === undefined
        ? t('unknownOption', { option, more })
        : t('misspeltOption', { option, nearest: apart(`--${nearest}`), more })
    }
    const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))
    if (known.type === 'string' && isMissing) return t('needsValue', { option, more })
    if (known.type === 'boolean' && token.value !== undefined) return t('takesNoValue', { option, more })
  }
  return undefined
}

/**
 * Reads what was typed behind a command. `--help` prints its help and ends the process with 0; what it does not know is
 * said in one line and ends it with 2.
 */
export function readCommandLine<const Options extends KnownOptions>(
  options: Options,
  help: Help<Options>,
  args: string[] = process.argv.slice(2),
) {
  const shown = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length)
  if (shown.includes('--help') || shown.includes('-h')) {
    process.stdout.write(`${sayHelp(help)}\n`)
    process.exit(0)
  }
  const mistake = findMistake(args, options, help)
  if (mistake !== undefined) {
    process.stderr.write(`${mistake}\n`)
    process.exit(2)
  }
  return parseArgs({ args, options, allowPositionals: true })
}
