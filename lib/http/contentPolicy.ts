/** Content security policies, of which each kind of answer has one. */

/** The policy of a page, whatever its scripts and styles. */
const page = [
  "default-src 'none'",
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

const directive = (name: string, sources: readonly string[]) => [name, "'self'", ...sources].join(' ')

/** Inline scripts and styles of a page, as sources of a policy (`'sha256-…'`). */
export type InlineSources = { styles: readonly string[]; scripts: readonly string[] }

/** The policy of a page that holds no scripts and no styles but the site's own. */
export function findPagePolicy({ styles, scripts }: InlineSources): string {
  return [
    ...page,
    directive('style-src', styles),
    directive('script-src', scripts),
    "trusted-types 'none'",
  ].join('; ')
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
