import { parseArgs } from 'node:util'
import { contentDir } from '../lib/content/places'
import { crawl } from './bench/crawl'
import { measureHot } from './bench/measureHot'
import { measureIndex } from './bench/measureIndex'
import { measureLoad } from './bench/measureLoad'
import { measurePublish } from './bench/measurePublish'
import { measureRendering } from './bench/measureRendering'
import { measureSearch } from './bench/measureSearch'
import { measureServer } from './bench/measureServer'
import { measureUrgent } from './bench/measureUrgent'
import { walk } from './bench/walk'
import { inTemporaryFolder } from './temporaryFolder'

/**
 * `npm run bench [index] [-- --content DIR | --articles N]`: times of the index.
 * `npm run bench start [-- …]`: starts of the served site beside hugo, its disk and memory; reads every 20th article.
 * `npm run bench render [-- …]`: the front and articles, one at a time, no page being kept.
 * `npm run bench hot [-- …]`: one article as often as it can be had, by the site, by Next, behind nginx.
 * `npm run bench publish [-- … --times N]`: from saving a file to having it by HTTP.
 * `npm run bench load [-- …]`: a minute of readers with a publish in each second.
 * `npm run bench urgent [-- …]`: what an urgent notice costs under load.
 * `npm run bench search -- [--content DIR] [--data DIR]`: finds known headlines, however they are spelt; keeps the index in --data.
 * `npm run bench crawl -- [ORIGIN] [--every N]`: every article of a running site answers, whole and in order.
 * `npm run bench walk -- [ORIGIN] [--every N]`: no page of a running site scrolls sideways at 320 pixels.
 * The last two ask the site for the articles of `CONTENT_DIR`, on which it has to be running.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string' },
    articles: { type: 'string', default: '5000' },
    every: { type: 'string' },
    times: { type: 'string', default: '100' },
    data: { type: 'string' },
  },
})
const [command = 'index', origin = 'http://localhost:3000'] = positionals
const folder = values.content ?? contentDir()
const newspaper = values.content ? { folder: values.content } : { articles: Number(values.articles) }

const commands: Record<string, () => Promise<boolean>> = {
  index: () => measureIndex(newspaper),
  start: () => measureServer(newspaper, Number(values.every ?? 20)),
  render: () => measureRendering(newspaper),
  hot: () => measureHot(newspaper),
  publish: () => measurePublish(newspaper, Number(values.times)),
  load: () => measureLoad(newspaper),
  search: () => measureSearch(folder, values.data),
  crawl: () => crawl(origin, folder, Number(values.every ?? 1)),
  urgent: () => measureUrgent(newspaper),
  walk: () => walk(origin, folder, Number(values.every ?? 20)),
}

const run = commands[command]
if (!run) throw new Error(`no such measurement: ${command}; there are ${Object.keys(commands).join(', ')}`)
process.exitCode = (await inTemporaryFolder(run)) ? 0 : 1
