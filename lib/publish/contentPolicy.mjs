// @ts-check
import { createHash } from 'node:crypto'

/**
 * Content security policies. Loaded unbundled by Next's cache handler as well as by the proxy and the
 * configuration, hence plain JavaScript with types in comments.
 */

/** An opening tag's attributes, then everything up to the end tag: what the HTML parser takes as the script's text. */
const script = /<script(\s[^>]*)?>([\s\S]*?)<\/script>/gi

/** Types that a browser runs; any other is a data block, which a policy does not concern. */
const runnable = /^(?:text\/javascript|application\/javascript|module|importmap|speculationrules|)$/i

/**
 * A script's text as a source for `script-src`: `'sha256-…'`, as Content Security Policy Level 3 §2.3.1 writes it.
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
  /** @type {Set<string>} */
  const hashes = new Set()
  for (const [, attributes = '', text = ''] of html.matchAll(script)) {
    if (/\ssrc\s*=/i.test(attributes)) continue
    const type = /\stype\s*=\s*"([^"]*)"/i.exec(attributes)?.[1] ?? ''
    if (runnable.test(type)) hashes.add(hashOf(text))
  }
  return [...hashes]
}

/**
 * The policy of a page whose inline scripts are known one by one.
 * @param {readonly string[]} scriptSources hashes, or a nonce
 */
export function findPagePolicy(scriptSources) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptSources].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    // Next's router and its bundler's runtime make script addresses under the last two names; `default` is ours, for
    // what React writes (instrumentation-client.ts).
    "require-trusted-types-for 'script'",
    'trusted-types default nextjs nextjs#bundler',
  ].join('; ')
}

/** The policy of what is not a page (a picture, a feed, a script, an answer of the API): nothing may run or load in it. */
export const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

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
