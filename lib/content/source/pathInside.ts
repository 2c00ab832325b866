import { readPath } from '@/lib/address/href'

/** The decoded path of the site that an address leads to, undefined for any other site. */
export function pathInside(site: string, address: string): string | undefined {
  const inside = address.startsWith(`${site}/`) ? address.slice(site.length) : address
  return /^\/(?!\/)/.test(inside) ? readPath(inside.replace(/[?#].*$/, '')) : undefined
}
