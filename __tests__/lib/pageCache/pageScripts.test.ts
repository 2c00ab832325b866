import { describe, expect, it } from 'vitest'
import { keepOwnScripts, listInlineScripts } from '@/lib/pageCache/pageScripts.mjs'

describe('keepOwnScripts', () => {
  it.each([
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    '<script src="/_next/static/chunks/old.js" noModule=""></script>',
    '<script>self.__next_f.push([1,"\\u003c/script>نصّ"])</script>',
    '<script id="_R_">requestAnimationFrame(function(){})</script>',
    '<script type="module">import "/x.js"</script>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
    '<link href="/a.js" as="script" rel="preload"/>',
  ])('takes %s away', (script) => {
    expect(keepOwnScripts(`<p>قبل</p>${script}<p>بعد</p>`)).toBe('<p>قبل</p><p>بعد</p>')
  })

  it.each([
    '<script data-own="">(function(){})()</script>',
    '<script data-own="" defer="" src="/reader/reader.0.js"></script>',
    '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    '<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin=""/>',
    '<link rel="stylesheet" href="/a.css" data-precedence="next"/>',
    '<p>as="script" data-own</p>',
  ])('keeps %s', (own) => {
    expect(keepOwnScripts(own)).toBe(own)
  })
})

it('lists the inline scripts that run, in the order of the page', () => {
  const html = '<script>a</script><script src="/b.js"></script><script type="application/ld+json">{}</script>'
  expect(listInlineScripts(`${html}<script data-own="">c</script>`)).toEqual(['a', 'c'])
})
