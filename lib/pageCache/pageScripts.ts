import { createHash } from 'node:crypto'

/**
 * The scripts in a rendered page. Pages are whole without any; what runs in a reader's browser is the site's own few
 * lines (marked `data-own`), not the framework's client: that is 144 KB and a second of an old phone's processor for
 * pages which change nothing after they arrived.
 */

/** An opening tag's attributes, then everything up to the end tag: what the HTML parser takes as the script's text. */
const script = /<script(\s[^>]*)?>([\s\S]*?)<\/script>/gi

/** Hints by which a browser fetches a script that runs later. */
const scriptPreload = /<link\b(?=[^>]*\sas="script")[^>]*>/gi

/** Types that a browser runs; any other is a data block. */
const runnable = /^(?:text\/javascript|application\/javascript|module|importmap|speculationrules|)$/i

function isRun(attributes: string): boolean {
  return runnable.test(/\stype\s*=\s*"([^"]*)"/i.exec(attributes)?.[1] ?? '')
}

/** The texts of the inline scripts that a browser runs, in the order of the page. */
export function listInlineScripts(html: string): string[] {
  return [...html.matchAll(script)].flatMap(([, attributes = '', text = '']) =>
    isRun(attributes) && !/\ssrc\s*=/i.test(attributes) ? [text] : [],
  )
}

/**
 * The text of a script or a style as a source for `script-src` or `style-src`: `'sha256-…'`, as Content Security Policy
 * Level 3 §2.3.1 writes it.
 */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

/** The inline scripts of a page as sources for `script-src`, each once, in the order of the page. */
export function listScriptHashes(html: string): string[] {
  return [...new Set(listInlineScripts(html).map(hashOf))]
}

/** The page without the scripts that are not the site's own: those that run, and what was to be fetched for them. */
export function keepOwnScripts(html: string): string {
  return html
    .replace(script, (whole: string, attributes: string = '') =>
      isRun(attributes) && !/\sdata-own\b/.test(attributes) ? '' : whole,
    )
    .replace(scriptPreload, '')
}
