/**
 * Encodes a path for a link. Every part is encoded once, with upper-case hex; what is already plain ASCII stays as it is.
 */
export function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/**
 * Decodes a path (or one part of it) as it arrives in a request: percent escapes become letters, in NFC.
 * @returns undefined where an escape is malformed or hides a slash, a backslash or a control character.
 */
export function readPath(encoded: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(encoded)
  } catch {
    return undefined
  }
  if (/[\u0000-\u001f\u007f\\]/.test(decoded)) return undefined
  if (decoded.split('/').length !== encoded.split('/').length) return undefined
  return decoded.normalize('NFC')
}

/** The absolute address of a path on a site. */
export function absoluteHref(origin: string, path: string): string {
  return origin.replace(/\/+$/, '') + hrefOf(path)
}
