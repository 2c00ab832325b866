const silent = /<(script|style|svg|template)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** The words that a reader sees in a piece of the site's own HTML, in their order. React writes five entities only. */
export function visibleText(html: string): string {
  return html
    .replace(silent, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? '')
}

/** The article of a page, from its opening tag to its closing one; empty where there is none. */
export function articleOf(html: string): string {
  const start = html.indexOf('<article')
  const end = html.indexOf('</article>', start)
  return start === -1 || end === -1 ? '' : html.slice(start, end)
}
