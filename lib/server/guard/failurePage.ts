import { createHash } from 'node:crypto'
import words from '@/messages/failure.json'
import { hrefOf } from '@/lib/address/href'
import { frontPath } from '@/lib/address/pages'
import { directionOf, type Edition } from '@/lib/edition'

/** The parts of the newspaper that the page of a failure shows, as far as they can be had at such a moment. */
export type Surroundings = { name: string; links: { name: string; path: string }[] }

/** Why there is no page: it could not be made, or too many search at this moment. */
export type FailureReason = 'failed' | 'busy'

/** The colours of the house (app/tokens.css) and faces of the reader's system: the page asks for no other file. */
const style = `:root{color-scheme:light dark;--paper:#fff;--ink:#15181b;--ink-2:#3f454a;--rule:#d8dbd8;--brand:#c4231c}
@media (prefers-color-scheme:dark){:root{--paper:#101315;--ink:#ecebe6;--ink-2:#c3c7c8;--rule:#2d3337;--brand:#ff6f61}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.75 'Geeza Pro','Segoe UI',Tahoma,sans-serif}
header,main,nav{max-inline-size:45rem;margin-inline:auto;padding:1.25rem}
header{border-block-end:3px solid var(--brand);font-size:1.5rem;font-weight:700}
h1{font-size:1.75rem;line-height:1.5;margin-block:1rem .5rem}
p{color:var(--ink-2);margin-block:0 1.5rem}
a{color:inherit;text-underline-offset:.3em}
main a{display:inline-block;margin-inline-end:1.5rem;padding-block:.5rem;font-weight:700}
nav{border-block-start:1px solid var(--rule)}
nav a{display:inline-block;margin-inline-end:1.25rem;padding-block:.25rem}`

/** The policy of the page: its one style and nothing else. */
export const failurePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)
const link = (path: string, name: string) => `<a href="${escape(hrefOf(path))}">${escape(name)}</a>`

/**
 * A whole page for a reader whose page could not be made, in the words that the page's own screen of failure uses. It
 * needs no script and nothing of what may just have failed.
 * @param again the address that was asked for, encoded
 */
export function writeFailurePage(
  edition: Edition,
  again: string,
  { name, links }: Surroundings,
  reason: FailureReason = 'failed',
): string {
  const { retry, toFront } = words[edition]
  const { title, line } = words[edition][reason]
  const sections = links.map((section) => link(section.path, section.name)).join('\n')
  return `<!doctype html>
<html lang="${edition}" dir="${directionOf(edition)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(name ? `${title} – ${name}` : title)}</title>
<style>${style}</style>
</head>
<body>
${name ? `<header>${link(frontPath(edition), name)}</header>\n` : ''}<main>
<h1>${escape(title)}</h1>
<p>${escape(line)}</p>
<a href="${escape(again)}">${escape(retry)}</a>
${link(frontPath(edition), toFront)}
</main>
${sections ? `<nav>\n${sections}\n</nav>\n` : ''}</body>
</html>
`
}
