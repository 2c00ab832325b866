import type { Edition } from '../lib/edition'

/** The language that a command speaks: `CHECK_LOCALE`, else English where the environment is English, else Arabic. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Edition {
  const asked = env.CHECK_LOCALE ?? ''
  if (asked === 'ar' || asked === 'en') return asked
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'ar'
}
