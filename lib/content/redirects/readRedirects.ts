import { readPath } from '@/lib/address/href'
import { isTracking } from '@/lib/address/tracking'
import type { FaultCode } from '@/lib/content/faults/faultCodes'
import { readWebAddress } from '@/lib/content/frontMatter/readAddress'
import { keyOf, listParts, type OldAddress, readOldAddress } from './oldAddress'
import { findPatternFlaw } from './pattern'
import type { Redirect, Target } from './redirect'
import { listRedirectLines, type RedirectLine } from './redirectLines'
import { readSettingYaml, type Tell } from '@/lib/content/settings/readSettingFile'
import { makeFault, type Place } from '@/lib/content/faults/fault'

const file = 'redirects.yaml'

/** The site's own addresses may be written whole. */
function withoutOwnOrigin(written: string, site: string): string {
  if (!URL.canParse(written) || !URL.canParse(site)) return written
  return new URL(written).host === new URL(site).host
    ? written.replace(/^https?:\/\/[^/?#]+/i, '') || '/'
    : written
}

function readTarget(written: string, site: string): Target | undefined {
  const bare = withoutOwnOrigin(written.trim(), site)
  if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) {
    // A part in the name of a host would let any address choose where readers are sent.
    const [, host = ''] = /^https?:\/\/([^/?#]*)/i.exec(bare) ?? []
    const url = host === '' || /[{}]/.test(host) ? undefined : readWebAddress(bare.replace(/[{}]/g, 'x'))
    return url === undefined ? undefined : { what: 'elsewhere', url: bare }
  }
  const [, path = '', anchor = ''] = /^([^#]*)(#.*)?$/.exec(bare.startsWith('/') ? bare : `/${bare}`) ?? []
  const decoded = /[\s?\\]/.test(path) ? undefined : readPath(path)
  if (decoded === undefined) return undefined
  const settled = decoded.replace(/\/{2,}/g, '/').replace(/(?<=.)\/+$/, '')
  return { what: 'path', path: settled + anchor }
}

function targetText(target: Target): string {
  return target.what === 'path' ? target.path : target.what === 'elsewhere' ? target.url : ''
}

/** Reports the faults of a line by itself; returns the redirect where there is none. */
function readLine(line: RedirectLine, site: string, report: Tell): Redirect | undefined {
  const { place, targetPlace } = line
  const fail = (at: Place, code: FaultCode, values: Record<string, string>): undefined => {
    report(makeFault(file, at, code, values))
    return undefined
  }
  const from: OldAddress | undefined = readOldAddress(line.from)
  if (!from) return fail(place, 'badOldAddress', { found: line.from })
  const tracking = from.query.find(([name]) => isTracking(name))?.[0]
  if (tracking !== undefined) return fail(place, 'redirectByTracking', { found: tracking })
  const key = keyOf(from)
  const flaw = findPatternFlaw(key)
  if (flaw) return fail(place, 'badPattern', { found: line.from, part: flaw.part, flaw: flaw.flaw })
  if (line.to === undefined) return { from, to: { what: 'gone' }, place, targetPlace }
  const to = readTarget(line.to, site)
  if (!to) return fail(targetPlace, 'badRedirectTarget', { found: line.to })
  const known = listParts(key)
  const unknown = listParts(targetText(to)).find((name) => !known.includes(name))
  if (unknown !== undefined)
    return fail(targetPlace, 'unknownPart', {
      found: `{${unknown}}`,
      fix: known.map((name) => `{${name}}`).join(' '),
    })
  if (to.what === 'path' && to.path === key) return fail(place, 'redirectToSelf', { found: key })
  return { from, to, place, targetPlace }
}

/** Drops lines that say a second time what was said, and those that lead round in a circle; tells chains. */
function checkLines(redirects: Redirect[], report: Tell): Redirect[] {
  const byKey = new Map<string, Redirect>()
  for (const redirect of redirects) {
    const key = keyOf(redirect.from)
    const first = byKey.get(key)
    if (first)
      report(makeFault(file, redirect.place, 'duplicateRedirect', { found: key, line: first.place.line }))
    else byKey.set(key, redirect)
  }
  const next = ({ to }: Redirect) => (to.what === 'path' ? byKey.get(to.path.replace(/#.*$/, '')) : undefined)
  return [...byKey.values()].filter((redirect) => {
    const way = [redirect]
    for (let step = next(redirect); step; step = next(step)) {
      const isBack = way.includes(step)
      way.push(step)
      if (!isBack) continue
      // One that only leads into somebody else's circle is mended with it.
      const found = way.map(({ from }) => keyOf(from)).join(' ← ')
      report(makeFault(file, redirect.place, 'redirectLoop', { found }))
      return false
    }
    const last = way.at(-1)
    if (last && last !== redirect) {
      const isGone = last.to.what === 'gone'
      const values = { found: targetText(redirect.to), fix: targetText(last.to), gone: isGone ? 'yes' : 'no' }
      report(makeFault(file, redirect.targetPlace, 'redirectChained', values))
    }
    return true
  })
}

/**
 * `redirects.yaml`: where old addresses lead now, and which are gone for good. A faulty line is told and left out.
 * @param site the site's own origin
 * @returns undefined where the file as a whole cannot be read: what was read before stays
 */
export function readRedirects(
  source: string | undefined,
  site: string,
  report: Tell,
): Redirect[] | undefined {
  if (source === undefined || source.trim() === '') return []
  const yaml = readSettingYaml(file, source, report)
  if (!yaml.isWhole) return undefined
  const lines = listRedirectLines(yaml, report)
  const read = lines.flatMap((line) => readLine(line, site, report) ?? [])
  return checkLines(read, report)
}
