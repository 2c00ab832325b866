import { describe, expect, it } from 'vitest'
import { findPagePolicy } from '@/lib/http/contentPolicy'

describe('findPagePolicy', () => {
  it('allows nothing from elsewhere, and no inline script or style but those named', () => {
    const policy = findPagePolicy({ styles: ["'sha256-s'"], scripts: ["'sha256-a'", "'sha256-b'"] })
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self' 'sha256-a' 'sha256-b'",
        "style-src 'self' 'sha256-s'",
        "trusted-types 'none'",
      ]),
    )
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })
})
