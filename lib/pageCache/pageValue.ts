import { floorStyle } from '@/lib/floorStyle'
import { findPagePolicy } from '@/lib/http/contentPolicy'
import { cutSlot, fillSlot, type Slot, standing } from '@/lib/urgent/urgentSlot'
import type { Addresses } from './dropLedger'
import { type Headers, listLinkedAddresses, listOwnAddresses, listShownAddresses } from './pageAddresses'
import { hashOf, keepOwnScripts, listScriptHashes } from './pageScripts'
import { tagText, tagWithNotice } from './pageTag'

export type RenderedPage = {
  kind: 'APP_PAGE'
  html: string
  /** The same page for Next's client, which nobody has: it is not kept. */
  rscData?: Buffer
  /** Its parts, for the same. */
  segmentData?: Map<string, Buffer>
  headers?: Headers
  /** Absent where it is 200. */
  status?: number
}

export type RouteAnswer = { kind: 'APP_ROUTE'; body: Buffer; headers: Headers; status: number }

/** A value that Next hands over to be kept: a page, or the answer of a route handler. */
export type PageValue = RenderedPage | RouteAnswer

/** Any other value that Next hands over: fetched data, optimised pictures, redirects. */
export type OtherValue = { kind: string; status?: number }

/** Whether Next's value is one that is kept: fetched data and optimised pictures are not, nor any answer but 200. */
export function isKept(value: PageValue | OtherValue): value is PageValue {
  return (value.kind === 'APP_PAGE' || value.kind === 'APP_ROUTE') && (value.status ?? 200) === 200
}

const isPage = (value: PageValue | OtherValue): value is RenderedPage => value.kind === 'APP_PAGE'

/** Every page holds this style. */
const styles = [hashOf(floorStyle)]

/** A page as it is sent: with the notice that stands in it now, and named after both. */
export function fillPage(page: RenderedPage, slot: Slot): RenderedPage {
  const etag = tagWithNotice(String(page.headers?.etag), standing()[slot.edition])
  return { ...page, html: fillSlot(page.html, slot), headers: { ...page.headers, etag } }
}

/**
 * Takes the framework's scripts out of a page, puts in what stands urgent and writes the page's policy and its entity tag
 * into its headers. Next sends what stands in the value afterwards, with the answer that is being rendered.
 * @returns the value as it is to be kept, without what stands urgent at this moment, and where that has its place
 */
export function finishPage(value: PageValue | OtherValue): {
  emptied: PageValue | OtherValue
  slot?: Slot
} {
  if (!isPage(value)) return { emptied: value }
  const { html, slot } = cutSlot(keepOwnScripts(value.html))
  const headers = {
    ...value.headers,
    'content-security-policy': findPagePolicy({ styles, scripts: listScriptHashes(html) }),
    etag: tagText(html),
  }
  const emptied = { ...value, html, headers }
  const sent = slot ? fillPage(emptied, slot) : emptied
  value.html = sent.html
  value.headers = Object.assign(value.headers ?? {}, sent.headers)
  return { emptied, ...(slot && { slot }) }
}

export function findAddresses(value: PageValue): Addresses {
  return {
    own: listOwnAddresses(value.headers),
    links: value.kind === 'APP_PAGE' ? listLinkedAddresses(value.html) : listShownAddresses(value.headers),
  }
}
