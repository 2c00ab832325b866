// @ts-check

/**
 * The scripts in a rendered page. Pages are whole without any; what runs in a reader's browser is the site's own few
 * lines (marked `data-own`), not the framework's client: that is 144 KB and a second of an old phone's processor for
 * pages which change nothing after they arrived.
 */

/** An opening tag's attributes, then everything up to the end tag: what the HTML parser takes as the script's text. */
const script = /<script(\s[^>]*)?>([\s\S]*?)<\/script>/gi

/** What a browser is told to fetch for a script that runs later. */
const scriptPreload = /<link\b(?=[^>]*\sas="script")[^>]*>/gi

/** Types that a browser runs; any other is a data block. */
const runnable = /^(?:text\/javascript|application\/javascript|module|importmap|speculationrules|)$/i

/** @param {string} attributes */
function isRun(attributes) {
  return runnable.test(/\stype\s*=\s*"([^"]*)"/i.exec(attributes)?.[1] ?? '')
}

/**
 * The texts of the inline scripts that a browser runs, in the order of the page.
 * @param {string} html
 */
export function listInlineScripts(html) {
  return [...html.matchAll(script)].flatMap(([, attributes = '', text = '']) =>
    isRun(attributes) && !/\ssrc\s*=/i.test(attributes) ? [text] : [],
  )
}

/**
 * The page without the scripts that are not the site's own: those that run, and what was to be fetched for them.
 * @param {string} html
 */
export function keepOwnScripts(html) {
  return html
    .replace(script, (whole, attributes = '') =>
      isRun(attributes) && !/\sdata-own\b/.test(attributes) ? '' : whole,
    )
    .replace(scriptPreload, '')
}
