import path from 'node:path'
import { NextResponse, type NextRequest } from 'next/server'
import { messagesOf } from '@/i18n/messages'
import { hrefOf, readPath } from '@/lib/address/href'
import { gonePath, missingPath } from '@/lib/address/pages'
import { foundPath, searchPath } from '@/lib/address/searches'
import { listBlockingFaultsAt } from '@/lib/newsroom/listBlockingFaults'
import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import type { OldAddressAnswer, Resolution } from '@/lib/newsroom/newsroom'
import { type Edition, editionOf, editions } from '@/lib/edition'
import { cacheControl } from '@/lib/http/cacheControl'
import { devPolicy } from '@/lib/http/contentPolicy'
import { refuse } from '@/lib/http/refusal'
import { createBuiltTest, createFileTest } from '@/lib/http/siteFiles'
import { readAskedSearch } from '@/lib/search/askedSearch'

/**
 * The first step of every request: it says whether an address exists, before anything is rendered. A page that calls
 * `notFound()` would be sent with an empty body, and an unmatched route with status 200.
 */

/** Longer than any address of the site, shorter than what a server in front refuses. */
const longestPath = 4_000
const isDev = process.env.NODE_ENV === 'development'
const isFile = createFileTest(path.join(/*turbopackIgnore: true*/ process.cwd(), 'public'))
/** While developing, files are built as they are asked for. */
const isBuilt = isDev
  ? () => true
  : createBuiltTest(path.join(/*turbopackIgnore: true*/ process.cwd(), '.next', 'static'))
const deadEnds = new Set(editions.flatMap((edition) => [missingPath(edition), gonePath(edition)]))

export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl
  const edition = editionOf(pathname)
  if (pathname.length > longestPath) return refuse(414, { text: messagesOf(edition).refusals.tooLong })
  const asked = readPath(pathname)
  if (asked === undefined) return refuse(400, { text: messagesOf(edition).refusals.malformed })
  if (isFile(asked)) return isBuilt(asked) ? NextResponse.next() : notFound(request, edition)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(405, { text: messagesOf(edition).refusals.readOnly, headers: { allow: 'GET, HEAD' } })
  if (deadEnds.has(asked)) return notFound(request, edition)

  const found = currentNewsroom().resolve(asked, Date.now())
  const old = findOld(request, asked, found.what)
  if (old?.what === 'gone')
    return deadEnd(request, gonePath(edition), 410, hasQuery(request) ? cacheControl.asked : undefined)
  if (old) return redirectOld(request, old)
  // While an editor works, the page of a file that cannot be shown says why.
  if (found.what === 'absent' && isDev && listBlockingFaultsAt(asked, currentNewsroom()).length > 0)
    return NextResponse.next({ headers: pageHeaders(cacheControl.absent) })
  if (found.what === 'absent') {
    const like = currentNewsroom().findLikeAddress(asked, Date.now())
    return like === undefined ? notFound(request, found.edition) : redirect(request, like)
  }
  if (found.what === 'moved') return redirect(request, found.path)
  // The same address in decomposed letters (NFD), as some file systems and chats write it.
  if (asked !== decodeURIComponent(pathname)) return redirect(request, asked)
  if (asked === searchPath(edition)) return search(request, edition)
  const headers = pageHeaders(cacheControl.page)
  if (found.what === 'retracted') headers['x-robots-tag'] = 'noindex'
  return NextResponse.next({ headers })
}

/** The newsroom's answer for an old address. A live page costs no question, unless its address has a query. */
function findOld(
  request: NextRequest,
  asked: string,
  found: Resolution['what'],
): OldAddressAnswer | undefined {
  const query = request.nextUrl.searchParams
  if (found === 'absent' || found === 'retracted') {
    const old = currentNewsroom().findOldAddress(asked, query, Date.now())
    // A withdrawn article keeps its notice, unless its address is gone for good.
    return found === 'retracted' && old?.what !== 'gone' ? undefined : old
  }
  return query.size > 0 ? currentNewsroom().findOldQuery(asked, query, Date.now()) : undefined
}

/** A rule may have been found by the query: what is sent then is nobody else's. */
const hasQuery = (request: NextRequest) => request.nextUrl.search !== ''

function deadEnd(request: NextRequest, page: string, status: 404 | 410, kept: string = cacheControl.absent) {
  return NextResponse.rewrite(new URL(page, request.url), { status, headers: pageHeaders(kept) })
}

function notFound(request: NextRequest, edition: Edition) {
  return deadEnd(request, missingPath(edition), 404)
}

/** The rest of the query goes along: where a reader came from is told in it. */
function redirectTo(request: NextRequest, target: URL, used: string[]) {
  for (const [name, value] of request.nextUrl.searchParams) {
    if (!used.includes(name) && !target.searchParams.has(name)) target.searchParams.append(name, value)
  }
  const kept = hasQuery(request) ? cacheControl.asked : cacheControl.moved
  return NextResponse.redirect(target, { status: 308, headers: { 'cache-control': kept } })
}

function redirect(request: NextRequest, path: string) {
  return redirectTo(request, new URL(hrefOf(path), request.url), [])
}

function redirectOld(request: NextRequest, old: Exclude<OldAddressAnswer, { what: 'gone' }>) {
  if (old.what === 'elsewhere') return redirectTo(request, new URL(old.url), old.used)
  const target = new URL(hrefOf(old.path), request.url)
  target.hash = old.anchor
  return redirectTo(request, target, old.used)
}

/** A search is made at an address of its own, all that is asked in its path: pages that ask for a query cannot be kept. */
function search(request: NextRequest, edition: Edition) {
  const sections = currentNewsroom().listSections()
  const asked = readAskedSearch(
    request.nextUrl.searchParams,
    sections.map(({ id }) => id),
  )
  const target = new URL(hrefOf(foundPath(edition, asked)), request.url)
  return NextResponse.rewrite(target, { headers: pageHeaders(cacheControl.asked) })
}

function pageHeaders(cacheControl: string): Record<string, string> {
  return {
    'cache-control': cacheControl,
    ...(isDev && { 'content-security-policy': devPolicy }),
  }
}

export const config = {
  // Everything, built files too: a malformed address of one is an error 500 inside Next, and a missing one costs a page.
  matcher: '/(.*)',
}
