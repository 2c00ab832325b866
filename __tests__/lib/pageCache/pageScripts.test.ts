import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashOf, keepOwnScripts, listInlineScripts, listScriptHashes } from '@/lib/pageCache/pageScripts'

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

describe('listScriptHashes', () => {
  it('hashes the exact text between the tags, in UTF-8', () => {
    const text = ' self.__next_f.push([1,"سد مأرب\\n"]) '
    const expected = createHash('sha256').update(Buffer.from(text, 'utf8')).digest('base64')
    expect(listScriptHashes(`<p>x</p><script>${text}</script>`)).toEqual([`'sha256-${expected}'`])
  })

  it('gives the published example of the standard', () => {
    // https://www.w3.org/TR/CSP3/#external-hash
    expect(hashOf("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
  })

  it('takes each script once, in order', () => {
    const html = '<script>a</script><script id="x">b</script>\n<script>a</script>'
    expect(listScriptHashes(html)).toEqual([hashOf('a'), hashOf('b')])
  })

  it('leaves out scripts with an address and data blocks, not modules', () => {
    const html =
      '<script src="/a.js" async=""></script><script type="application/ld+json">{"a":1}</script><script type="module">m</script>'
    expect(listScriptHashes(html)).toEqual([hashOf('m')])
  })

  it('does not end a script at a tag that is none', () => {
    expect(listScriptHashes('<script>"\\u003c/script>"</script>')).toEqual([hashOf('"\\u003c/script>"')])
  })
})
