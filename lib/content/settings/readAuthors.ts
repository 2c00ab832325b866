import { z } from 'zod'
import { commas, list, mediaFile, optional } from '@/lib/content/frontMatter/fields'
import type { Author } from '@/lib/model/model'
import { readEntries, type Tell } from './readSettingFile'
import { bilingual, id, maybeBilingual } from './settingFields'
import type { Mention } from '@/lib/content/mention'

const author = z.strictObject({
  id,
  name: bilingual,
  role: maybeBilingual,
  bio: maybeBilingual,
  portrait: optional(mediaFile),
  aliases: list(id, commas),
})

const names = (path: readonly PropertyKey[]) =>
  path.length > 1 ? ['ar', 'en'] : ['id', 'name', 'role', 'bio', 'portrait', 'aliases']

/** `authors.yaml`: writers and desks. A newspaper without the file has none. */
export function readAuthors(
  source: string | undefined,
  lastGood: Author[],
  report: Tell,
  mention: (mention: Mention) => void,
): Author[] {
  if (source === undefined) return []
  const entries = readEntries('authors.yaml', source, author, names, report, ({ portrait }, placeOf) => {
    if (portrait) mention({ what: 'media', file: portrait, as: 'picture', ...placeOf('portrait') })
  })
  return entries ?? lastGood
}
