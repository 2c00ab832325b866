import type { Edition } from '@/lib/edition'

/**
 * The language in which a person at the terminal is spoken to: `CHECK_LOCALE`, else that of the environment in the
 * order of POSIX (Base Definitions, 8.2), else English.
 */
export function findOperatorLocale(env: NodeJS.ProcessEnv): Edition {
  const said = env.CHECK_LOCALE || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^ar\b|^ar_/i.test(said) ? 'ar' : 'en'
}
