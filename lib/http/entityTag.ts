/** Whether an `If-None-Match` header names this entity (RFC 9110, 13.1.2: weak comparison). */
export function isKnown(header: string | null, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
