// @ts-check
import { createHash } from 'node:crypto'
import { floorStyle } from '../floorStyle.mjs'
import { listInlineScripts } from '../pageCache/pageScripts.mjs'

/**
 * Content security policies. Loaded unbundled by Next's cache handler as well as by the proxy and the
 * configuration, hence plain JavaScript with types in comments.
 */

/**
 * The text of a script or a style as a source for `script-src` or `style-src`: `'sha256-…'`, as Content Security Policy Level 3 §2.3.1 writes it.
 * @param {string} text
 */
export function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

/**
 * The inline scripts of a page as sources for `script-src`, each once, in the order of the page.
 * @param {string} html
 */
export function listScriptHashes(html) {
  return [...new Set(listInlineScripts(html).map(hashOf))]
}

/** What a page may do, whoever made its scripts. */
const page = [
  "default-src 'none'",
  `style-src 'self' ${hashOf(floorStyle)}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
]

/** @param {readonly string[]} sources */
const scripts = (sources) => ["script-src 'self'", ...sources].join(' ')

/**
 * The policy of a page that holds no scripts but the site's own.
 * @param {readonly string[]} scriptHashes of those that stand in the page
 */
export function findPagePolicy(scriptHashes) {
  return [...page, scripts(scriptHashes), "trusted-types 'none'"].join('; ')
}

/** The policy of what is not a page (a picture, a feed, a script, an answer of the API): nothing may run or load in it. */
export const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The policy of a feed that is opened in a browser: it is shown with a style sheet of the site. */
export const feedPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The policy while developing: Next's client evaluates code, writes styles and keeps a socket open. */
export const devPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
