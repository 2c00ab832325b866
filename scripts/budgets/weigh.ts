/** Bytes on the wire of a first visit to a page, its pictures, sounds and films aside. */
export type Weight = {
  document: number
  styles: number
  fonts: number
  scripts: number
  whole: number
}

/** Bodies as they travel: compressed where the server compresses. */
async function wireBytes(url: string): Promise<number> {
  const { get } = await import('node:http')
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}

const sum = async (urls: string[]) =>
  (await Promise.all(urls.map(wireBytes))).reduce((all, bytes) => all + bytes, 0)

const all = (html: string, pattern: RegExp) => [
  ...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? '')),
]

/** Weighs a first visit to a page. */
export async function weigh(origin: string, path: string): Promise<Weight> {
  const html = await (await fetch(origin + path)).text()
  const at = (paths: string[]) => paths.map((it) => new URL(it.replaceAll('&amp;', '&'), origin).href)
  const [document, styles, fonts, scripts] = await Promise.all([
    wireBytes(origin + path),
    sum(at(all(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g))),
    sum(at(all(html, /<link[^>]*rel="preload"[^>]*href="([^"]+\.woff2)"/g))),
    sum(at(all(html, /<script[^>]*\ssrc="([^"]+)"/g))),
  ])
  return { document, styles, fonts, scripts, whole: document + styles + fonts + scripts }
}
