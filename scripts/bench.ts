import { contentDir } from '../lib/content/source/places'
import { crawl } from './bench/measures/crawl'
import { measureHot } from './bench/measures/measureHot'
import { measureIndex } from './bench/measures/measureIndex'
import { measureLoad } from './bench/measures/measureLoad'
import { measureNodes } from './bench/measures/measureNodes'
import { measurePublish } from './bench/measures/measurePublish'
import { measureRendering } from './bench/measures/measureRendering'
import { measureSearch } from './bench/measures/measureSearch'
import { measureServer } from './bench/measures/measureServer'
import { measureUrgent } from './bench/measures/measureUrgent'
import { walk } from './bench/measures/walk'
import { measureWordpress } from './bench/wordpress/measureWordpress'
import { readCommandLine } from './commandLine'
import { inTemporaryFolder } from './temporaryFolder'

const about = `Measures, on an invented newspaper of --articles or on that of --content.

  index     times of the index; this one where none is named
  start     starts of the served site beside hugo, its disk and memory; reads every 20th article
  render    the front and articles, one at a time, no page being kept
  hot       one article as often as it can be had, by the site, by Next, behind nginx
  publish   from saving a file to having it by HTTP
  load      a minute of readers with a publish in each second
  nodes     the served site by several versions of Node in turns: 20, 24, 26, or those of --nodes
  urgent    what an urgent notice costs under load
  search    finds known headlines, however they are spelt; keeps the index in --data
  wordpress beside Debian's WordPress with the same 2000 articles: search, pages, publishing, memory
  crawl     every article of a running site answers, whole and in order
  walk      no page of a running site scrolls sideways at 320 pixels

The last two ask the site at ORIGIN (http://localhost:3000) for the articles of CONTENT_DIR, on which it has to be running.`

const { values, positionals } = readCommandLine(
  {
    content: { type: 'string' },
    articles: { type: 'string' },
    every: { type: 'string' },
    times: { type: 'string', default: '100' },
    data: { type: 'string' },
    nodes: { type: 'string', default: '20,24,26' },
  },
  {
    locale: 'en',
    command: 'npm run bench',
    about,
    words: '[MEASUREMENT [ORIGIN]]',
    options: {
      content: { value: 'DIR', about: 'a content folder; nothing in it is changed' },
      articles: { value: 'N', about: 'how many articles to invent (5000; beside WordPress 2000)' },
      every: { value: 'N', about: 'asks for every n-th article' },
      times: { value: 'N', about: 'how often to publish (100)' },
      data: { value: 'DIR', about: 'keeps the index there' },
      nodes: { value: 'LIST', about: 'versions of Node, apart by commas' },
    },
  },
)
const [command = 'index', origin = 'http://localhost:3000'] = positionals
const folder = values.content ?? contentDir()
const newspaperOf = (articles: number) =>
  values.content ? { folder: values.content } : { articles: Number(values.articles ?? articles) }
const newspaper = newspaperOf(5000)

const commands: Record<string, () => Promise<boolean>> = {
  index: () => measureIndex(newspaper),
  start: () => measureServer(newspaper, Number(values.every ?? 20)),
  render: () => measureRendering(newspaper),
  hot: () => measureHot(newspaper),
  publish: () => measurePublish(newspaper, Number(values.times)),
  load: () => measureLoad(newspaper),
  search: () => measureSearch(folder, values.data),
  crawl: () => crawl(origin, folder, Number(values.every ?? 1)),
  nodes: () => measureNodes(newspaper, values.nodes.split(',')),
  urgent: () => measureUrgent(newspaper),
  wordpress: () => measureWordpress(newspaperOf(2000)),
  walk: () => walk(origin, folder, Number(values.every ?? 20)),
}

const run = commands[command]
if (run) process.exitCode = (await inTemporaryFolder(run)) ? 0 : 1
else {
  process.stderr.write(`No such measurement: ${command}. There are ${Object.keys(commands).join(', ')}.\n`)
  process.exitCode = 2
}
