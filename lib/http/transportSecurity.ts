/** Two years, as https://hstspreload.org asks for at least one. Sub-domains are not ours to speak for. */
const value = 'max-age=63072000'

/**
 * The header that keeps browsers on HTTPS (RFC 6797), where the site's own address is one. Known only when serving:
 * `SITE_URL` may differ from that of the build.
 */
export function findTransportSecurity(siteUrl: string): Record<string, string> {
  return siteUrl.startsWith('https:') ? { 'strict-transport-security': value } : {}
}
