import { isAbsolute, join } from 'node:path'

/**
 * Where the newspaper's files live. Read at each call: the built site can be started on another folder.
 * The bundler must not follow these joins, or it would pack the whole repository into the server.
 */
function placeOf(path: string): string {
  return isAbsolute(path) ? path : join(/*turbopackIgnore: true*/ process.cwd(), path)
}

/** Absolute path of what editors commit: `CONTENT_DIR`, else `content`. */
export function contentDir(): string {
  return placeOf(process.env.CONTENT_DIR || 'content')
}

/** Absolute path of what is derived and may be thrown away: `DATA_DIR`, else `.khabar`. */
export function dataDir(): string {
  return placeOf(process.env.DATA_DIR || '.khabar')
}

/** Origin of the site where the operator sets it (`SITE_URL` wins over `site.yaml`), without a slash at the end. */
export function siteUrl(): string | undefined {
  return process.env.SITE_URL?.trim().replace(/\/+$/, '') || undefined
}
