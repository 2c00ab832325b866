import type { Text } from './edits'

const pageFields: ReadonlySet<string> = new Set(['title', 'deck', 'updatedAt', 'aliases', 'noindex', 'draft'])

/** A text as its file. A live article has an update, and a page has only what pages know. */
export function writeText(file: string, { fields, body }: Text): string {
  const isPage = file.split('/')[1] === 'pages'
  const given = Object.entries(fields).filter(
    ([name, value]) => value !== '' && (!isPage || pageFields.has(name)),
  )
  const updates = '[{ at: 2025-06-01T09:00:00Z, title: أول تحديث, text: نص التحديث }]'
  const isLive = !isPage && fields.kind === 'live'
  const lines = [
    ...given.map(([name, value]) => `${name}: ${value}`),
    ...(isLive ? [`updates: ${updates}`] : []),
  ]
  return ['---', ...lines, '---', '', body.join('\n\n'), ''].join('\n')
}

/** The same with a slip that keeps it from being shown. */
export function breakText(text: string): string {
  return text.replace(/^title:/m, 'titel:')
}
