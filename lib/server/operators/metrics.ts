import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { readIndexSize } from '@/lib/content/database/indexSize'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import { pageCache } from '@/lib/pageCache/pageCache'
import { processWide } from '@/lib/processWide'
import { getFailing, getLastPass } from '@/lib/publish/passes'
import { findReadiness } from './probe'
import type { RequestKind } from './requestKind'

/** Seconds, from a page that was kept to a reader on a bad line. */
const answerBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
/** Seconds, from one changed article to a checkout of thousands. */
const publishBuckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300]

/** Figures that are counted elsewhere and read when they are asked for. */
function addReadings(registry: Registry) {
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })

  gauge('khabar_ready', '1 while this process should be sent readers', () =>
    Number(findReadiness() === 'ready'),
  )
  const cache = () => pageCache().figures()
  counter(
    'khabar_page_cache_hits_total',
    'Pages that were there when they were asked for',
    () => cache().hits,
  )
  counter('khabar_page_cache_misses_total', 'Pages that had to be rendered', () => cache().misses)
  counter(
    'khabar_page_cache_refused_total',
    'Rendered pages that were not kept: an error, or dropped meanwhile',
    () => cache().refused,
  )
  counter(
    'khabar_page_cache_dropped_total',
    'Pages that left because what they show changed',
    () => cache().dropped,
  )
  counter('khabar_page_cache_evictions_total', 'Pages that left for want of room', () => cache().evictions)
  gauge('khabar_page_cache_entries', 'Pages that are kept', () => cache().entries)
  gauge('khabar_page_cache_bytes', 'Memory that kept pages take', () => cache().bytes)
  gauge(
    'khabar_page_cache_limit_bytes',
    'Memory that kept pages may take (PAGE_CACHE_MB)',
    () => cache().limit,
  )
  gauge('khabar_index_bytes', 'Size of the index on disk, with its journal', readIndexSize)
  gauge(
    'khabar_articles',
    'Articles in the index, those that are not out yet too',
    () => getLastPass()?.total ?? 0,
  )
  gauge(
    'khabar_last_pass_timestamp_seconds',
    'When the content was last looked at',
    () => Date.parse(getLastPass()?.at ?? '') / 1000 || 0,
  )
  gauge(
    'khabar_passes_failing',
    'Passes over the content that failed one after another; 0 while they end well',
    () => getFailing()?.times ?? 0,
  )
  const faults = new Gauge({
    name: 'khabar_faults',
    help: 'Faults in content files by weight: blocking ones keep an article back',
    labelNames: ['weight'] as const,
    registers,
    collect() {
      const found = currentNewsroom().listFaults()
      for (const weight of ['blocking', 'reference'] as const)
        faults.set({ weight }, found.filter((fault) => fault.weight === weight).length)
    },
  })
}

function create() {
  const registry = new Registry()
  const registers = [registry]
  // The lag is looked at fifty times a second: a process at rest should rest.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 })
  addReadings(registry)
  const kind = ['kind'] as const
  return {
    registry,
    requests: new Counter({
      name: 'khabar_requests_total',
      help: 'Answered requests by kind and status; status 499: the reader left before the end',
      labelNames: ['kind', 'status'] as const,
      registers,
    }),
    open: new Gauge({ name: 'khabar_requests_open', help: 'Requests that are being answered', registers }),
    answerTime: new Histogram({
      name: 'khabar_request_seconds',
      help: 'From the head of the request to the end of the answer',
      labelNames: kind,
      buckets: answerBuckets,
      registers,
    }),
    renderTime: new Histogram({
      name: 'khabar_render_seconds',
      help: 'Until the head of the answer, for pages that were not in the page cache',
      labelNames: kind,
      buckets: answerBuckets,
      registers,
    }),
    renderErrors: new Counter({
      name: 'khabar_render_errors_total',
      help: 'Errors that Next caught while it answered',
      registers,
    }),
    publishTime: new Histogram({
      name: 'khabar_publish_seconds',
      help: 'From the first look at changed files to the last dropped page',
      buckets: publishBuckets,
      registers,
    }),
    publishFailures: new Counter({
      name: 'khabar_publish_failures_total',
      help: 'Changes that were not taken: refused by the guard or by git, or failed as a whole (the disk)',
      labelNames: ['outcome'] as const,
      registers,
    }),
  }
}

export type Metrics = ReturnType<typeof create>

/** The measurements of this process, made at first use; one for what is bundled with the server and with the routes. */
export function metrics(): Metrics {
  return processWide('metrics', create)
}

/** Whether an answer's time says how long a page took to render: one that was kept did not take any. */
export function isRendered(kind: RequestKind, cache: unknown): boolean {
  return (kind === 'page' || kind === 'search') && cache !== 'HIT'
}
