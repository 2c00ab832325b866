import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { floorStyle } from '@/lib/floorStyle.mjs'
import { findPagePolicy, hashOf, listScriptHashes } from '@/lib/http/contentPolicy.mjs'

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

describe('findPagePolicy', () => {
  it('allows nothing from elsewhere and no inline script but those named', () => {
    const policy = findPagePolicy([hashOf('a')])
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        `script-src 'self' ${hashOf('a')}`,
        `style-src 'self' ${hashOf(floorStyle)}`,
        "trusted-types 'none'",
      ]),
    )
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })
})
