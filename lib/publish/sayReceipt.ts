import { translatorOf } from '@/i18n/translator'
import { sayFaultAt } from '@/lib/content/faults/sayFault'
import type { Edition } from '@/lib/edition'
import { sayFailureWithDetail } from './sayFailure'
import type { GitRefusal } from './gitRefusal'
import type { HeldBack, PublishedReceipt, PublishReceipt } from './publishReceipt'

/** The command that publishes past the guard. */
const force = 'npm run publish -- --force'
/** More lines of one kind than these hide the others. */
const lineLimit = 50

/** Sets a path, a file or a command apart from the sentence around it, whichever way either is written. */
const apart = (word: string) => `\u2068${word}\u2069`

/** A receipt in words, a line an entry, for the operator. */
export function sayReceipt(receipt: PublishReceipt, locale: Edition): string[] {
  const t = translatorOf(locale, 'publish')
  if (receipt.outcome === 'failed') return [sayFailureWithDetail(receipt.failure, locale)]
  if (receipt.outcome === 'published') return sayPublished(receipt, locale)
  const { refusal } = receipt
  if (refusal.by === 'git') return [sayGitRefusal(refusal, locale)]
  return [
    refusal.by === 'guard'
      ? t('refusedByGuard', { removing: refusal.removing, total: refusal.total, command: apart(force) })
      : t('refusedByAbsence', { total: refusal.total }),
  ]
}

function sayGitRefusal({ reason, detail }: GitRefusal, locale: Edition): string {
  return translatorOf(locale, 'publish')(`git.${reason}`, { detail: apart(detail) })
}

function sayPublished(receipt: PublishedReceipt, locale: Edition): string[] {
  const t = translatorOf(locale, 'publish')
  const { counts, milliseconds } = receipt
  const placed = ({ file, path }: { file: string; path: string }) => ({
    file: apart(file),
    path: apart(path),
  })
  const list = <Entry>(
    entries: readonly Entry[],
    count: number,
    say: (entry: Entry) => string | string[],
  ) => {
    const lines = entries.slice(0, lineLimit).flatMap(say)
    return count > lineLimit ? [...lines, t('more', { count: count - lineLimit })] : lines
  }
  return [
    t('published', {
      milliseconds: milliseconds.whole,
      added: counts.added,
      changed: counts.changed,
      removed: counts.removed,
      moved: counts.moved,
      held: counts.held,
    }),
    ...(receipt.scope === 'everything' ? [t('everything', { total: receipt.total })] : []),
    ...list(receipt.added, counts.added, ({ sharePage, ...entry }) => [
      t('added', placed(entry)),
      ...(sharePage === undefined ? [] : [`  ${t('sharePage', { path: apart(sharePage) })}`]),
    ]),
    ...list(receipt.changed, counts.changed, (entry) => t('changed', placed(entry))),
    ...list(receipt.removed, counts.removed, (entry) => t('removed', placed(entry))),
    ...list(receipt.moved, counts.moved, (entry) =>
      t('moved', { from: apart(entry.fromPath), path: apart(entry.path), file: apart(entry.file) }),
    ),
    ...receipt.settings.map((name) => t('setting', { file: apart(`${name}.yaml`) })),
    ...list(receipt.urgent, receipt.urgent.length, (file) => t('urgent', { file: apart(file) })),
    ...list(receipt.media, receipt.media.length, (file) => t('media', { file: apart(`media/${file}`) })),
    ...list(receipt.held, counts.held, (entry) => sayHeld(entry, locale)),
    ...list(receipt.died, counts.died, ({ path, write }) =>
      t('died', { path: apart(path), file: apart(write.file), line: apart(write.line) }),
    ),
    ...list(receipt.staleTranslations, receipt.staleTranslations.length, ({ file, original }) =>
      t('staleTranslation', { file: apart(file), original: apart(original) }),
    ),
    t('dropped', { count: counts.dropped }),
    t('steps', { ...milliseconds }),
  ]
}

const heldWords = { lastGood: 'heldLastGood', nothing: 'heldNothing', rest: 'heldRest' } as const

function sayHeld({ file, stays, faults }: HeldBack, locale: Edition): string[] {
  const t = translatorOf(locale, 'publish')
  return [
    t(heldWords[stays], { file: apart(file) }),
    ...faults.map((fault) => `  ${sayFaultAt({ ...fault, file, weight: 'blocking' }, locale)}`),
  ]
}
