/** Bytes on the wire of a first visit to a page, its pictures, sounds and films aside. */
export type Weight = {
  document: number
  styles: number
  fonts: number
  /** What every page of this framework loads. */
  framework: number
  /** What the site itself adds to that. */
  ownScripts: number
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

/**
 * Weighs a first visit to a page.
 * @param frameworkFiles names of the scripts that the framework loads on every page
 */
export async function weigh(origin: string, path: string, frameworkFiles: string[]): Promise<Weight> {
  const html = await (await fetch(origin + path)).text()
  // Scripts for browsers without modules are not loaded by any other.
  const scripts = all(html, /<script(?![^>]*nomodule)[^>]*\ssrc="([^"]+)"/gi)
  const isFramework = (src: string) => frameworkFiles.some((file) => src.includes(file))
  const at = (paths: string[]) => paths.map((it) => new URL(it.replaceAll('&amp;', '&'), origin).href)
  const [document, styles, fonts, framework, ownScripts] = await Promise.all([
    wireBytes(origin + path),
    sum(at(all(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g))),
    sum(at(all(html, /<link[^>]*rel="preload"[^>]*href="([^"]+\.woff2)"/g))),
    sum(at(scripts.filter(isFramework))),
    sum(at(scripts.filter((src) => !isFramework(src)))),
  ])
  return {
    document,
    styles,
    fonts,
    framework,
    ownScripts,
    whole: document + styles + fonts + framework + ownScripts,
  }
}
