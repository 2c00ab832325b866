import { isNotFound } from '@/lib/newsroom/isNotFound'
import { articlePath, sharePagePath } from '@/lib/address/pages'
import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import type { IndexReceipt } from '@/lib/content/sync/receipt'
import { findDeadAddresses } from './deadAddresses'
import {
  type Added,
  type HeldBack,
  type Moved,
  type Placed,
  type PublishedReceipt,
  receiptLimit,
  shortenReceipt,
} from './publishReceipt'

/** Facts that the publisher knows and the index does not: the addresses that left the page cache, and the time of its own steps. */
export type PublishSteps = { dropped: string[]; fetch: number; drop: number }

/** Says for operators what a pass did. `newsroom` is asked as it is after the pass. */
export function composeReceipt(
  receipt: IndexReceipt,
  { dropped, fetch, drop }: PublishSteps,
  newsroom: Newsroom,
  now: number,
): PublishedReceipt {
  const moves = listMoves(receipt)
  const came = new Set(moves.map(({ to }) => to.file))
  const left = new Set(moves.map(({ from }) => from.file))
  // A renamed section moves thousands: nobody is told of them one by one.
  const moved = moves.slice(0, receiptLimit).map((move) => describeMove(move, newsroom, now))
  const added: Placed[] = []
  const changed: Placed[] = []
  const removed: Placed[] = []
  for (const { file, before, after } of receipt.texts) {
    if (before && after) changed.push({ file, path: after.path })
    else if (after && !came.has(file)) added.push({ file, path: after.path })
    else if (before && !left.has(file)) removed.push({ file, path: before.path })
  }
  const held = receipt.held.map(({ file, stays, faults }): HeldBack => ({
    file,
    stays,
    faults: faults.map(({ line, column, code, values }) => ({ line, column, code, values })),
  }))
  const died = findDeadAddresses(receipt, newsroom, now)
  const lists = {
    added: withSharePages(added, receipt, newsroom, now),
    changed,
    removed,
    moved,
    held,
    died,
    dropped,
  }
  const { scope, settings, urgent, media, read, total, faults, milliseconds } = receipt
  const whole: PublishedReceipt = {
    outcome: 'published',
    at: new Date(now).toISOString(),
    scope,
    counts: {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      moved: moves.length,
      held: held.length,
      died: died.length,
      dropped: dropped.length,
    },
    ...lists,
    staleTranslations: listStaleTranslations(receipt, newsroom, now),
    settings,
    urgent,
    media: media.map(({ file }) => file),
    read,
    total,
    faults: faults.length,
    milliseconds: { ...milliseconds, fetch, drop, whole: milliseconds.whole + fetch + drop },
  }
  return shortenReceipt(whole, receiptLimit) as PublishedReceipt
}

/** Names the page about sharing for articles that readers have now. */
function withSharePages(
  added: Placed[],
  { articles }: IndexReceipt,
  newsroom: Newsroom,
  now: number,
): Added[] {
  const byFile = new Map(articles.flatMap(({ after }) => (after ? [[after.file, after]] : [])))
  return added.slice(0, receiptLimit).map((entry) => {
    const article = byFile.get(entry.file)
    const isOut = article !== undefined && Date.parse(article.publishedAt) <= now
    const id = isOut ? newsroom.getShortId(article, now) : undefined
    return id === undefined ? entry : { ...entry, sharePage: sharePagePath(article?.edition ?? 'ar', id) }
  })
}

type Move = { from: Placed; to: Placed }

/** Texts that stand under another file now. */
function listMoves({ texts, moves }: IndexReceipt): Move[] {
  const byFile = new Map(texts.map((text) => [text.file, text]))
  return moves.flatMap(({ from, to }) => {
    const before = byFile.get(from)?.before
    const after = byFile.get(to)?.after
    return before && after
      ? [{ from: { file: from, path: before.path }, to: { file: to, path: after.path } }]
      : []
  })
}

function describeMove({ from, to }: Move, newsroom: Newsroom, now: number): Moved {
  const isKept = from.path === to.path || !isNotFound(from.path, newsroom, now)
  return { ...to, fromFile: from.file, fromPath: from.path, isKept }
}

/** Translations among these articles, or of them, whose original was updated or corrected after them. */
function listStaleTranslations({ articles }: IndexReceipt, newsroom: Newsroom, now: number) {
  const stale = new Map<string, { file: string; original: string }>()
  for (const { after } of articles) {
    const other = after && newsroom.findTranslation(after, now)
    if (!other) continue
    const [translation, original] = after.translationOf ? [after, other] : [other, after]
    if (latest(mendings(original)) <= latest([translation.publishedAt, ...mendings(translation)])) continue
    stale.set(translation.file, { file: translation.file, original: articlePath(original) })
  }
  return [...stale.values()]
}

function mendings({ updatedAt, corrections }: Article): (string | undefined)[] {
  return [updatedAt, ...corrections.map(({ date }) => date)]
}

/** Milliseconds of the latest of some moments; 0 where there is none. */
function latest(moments: (string | undefined)[]): number {
  return Math.max(0, ...moments.map((moment) => (moment === undefined ? 0 : Date.parse(moment))))
}
