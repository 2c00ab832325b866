import type { RenderedPage } from '@/lib/pageCache/pageValue'

/** A page as Next hands it to the cache. `links` are hrefs of its body. */
export function renderedPage(address: string, links: string[] = [], text = 'خبر'): RenderedPage {
  const anchors = links.map((href) => `<a href="${href}">رابط</a>`).join('')
  const tags = ['/layout', '/(ar)/layout', '/(ar)/[section]/[slug]/page', encodeURI(address)]
  return {
    kind: 'APP_PAGE',
    html: `<html><body><script>self.x=1</script><p>${text}</p>${anchors}</body></html>`,
    rscData: Buffer.from(text),
    headers: { 'x-next-cache-tags': tags.map((tag) => `_N_T_${tag}`).join(',') },
  }
}

/** So many hexadecimal signs without any order that packing could use, the same each time. */
export function noise(length: number): string {
  let state = 1
  const sign = () => ((state = (state * 48_271) % 2_147_483_647) % 16).toString(16)
  return Array.from({ length }, sign).join('')
}
