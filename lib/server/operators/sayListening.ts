import { type AddressInfo, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { translatorOf } from '@/i18n/translator'
import type { Edition } from '@/lib/edition'

const isEvery = (address: string) => address === '::' || address === '0.0.0.0'
const isLoopback = (address: string) => address === '::1' || address.startsWith('127.')

/** An address as it stands in a web address. */
const hostOf = (address: string) => (isIPv6(address) ? `[${address}]` : address)

/**
 * The addresses at which others on the network reach a program that listens here: all of this machine's where it listens
 * on every one, and none where only this machine hears it. Empty as well where the system does not tell (a unit may not
 * ask it).
 */
export function listReached(listening: string): string[] {
  if (isLoopback(listening)) return []
  if (!isEvery(listening)) return [listening]
  try {
    return Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, family, scopeid }) => !internal && (family === 'IPv4' || scopeid === 0))
      .filter(({ family }) => family === 'IPv4' || listening === '::')
      .map(({ address }) => address)
  } catch {
    return []
  }
}

/** Says to whoever started the site at a terminal where it can be seen, and by whom. */
export function sayListening({ address, port }: AddressInfo, others: string[], locale: Edition): string {
  const t = translatorOf(locale, 'serveCommand.listening')
  const apart = (host: string) => `\u2068http://${host}:${port}\u2069`
  if (isLoopback(address)) return t('here', { url: apart(hostOf(address)) })
  if (!isEvery(address)) return t('at', { url: apart(hostOf(address)) })
  if (others.length === 0) return t('every', { url: apart('localhost') })
  return t('everywhere', {
    url: apart('localhost'),
    others: others
      .map(hostOf)
      .map(apart)
      .join(locale === 'ar' ? '، ' : ', '),
  })
}
