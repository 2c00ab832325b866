import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolateRuns } from '@/lib/arabic/isolateRuns'

const [lri, rli, fsi, pdi] = ['\u2066', '\u2067', '\u2068', '\u2069']
const controls = /[\u2066-\u2069]/g

describe('text whose directions are said in characters', () => {
  it.each([
    ['a plain headline', 'سد مأرب', 'سد مأرب'],
    ['a foreign name', 'شركة Apple تعلن', `شركة ${fsi}Apple${pdi} تعلن`],
    ['a score, each number for itself', '2-1 للهلال', `${rli}${fsi}2${pdi}-${fsi}1${pdi}${pdi} للهلال`],
    ['a telephone number', 'رقم +967 1 234567', `رقم ${lri}+967 1 234567${pdi}`],
  ])('%s', (_, text, isolated) => {
    expect(isolateRuns(text, 'ar')).toBe(isolated)
  })

  it('sets Arabic apart in English, and no range', () => {
    expect(isolateRuns('The dam (سد) of 1990-1995', 'en')).toBe(`The dam (${fsi}سد${pdi}) of 1990-1995`)
  })

  it('adds nothing but isolates, and closes each', () => {
    const words = fc.constantFrom('سد', 'CNN', '2-1', '10:30-12:00', '٥', '+967 1 234', 'a.b', '،', ' ')
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom('ar', 'en'), (parts, edition) => {
        const text = parts.join(' ')
        const isolated = isolateRuns(text, edition)
        expect(isolated.replace(controls, '')).toBe(text)
        let depth = 0
        for (const [control] of isolated.matchAll(controls)) {
          depth += control === pdi ? -1 : 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })
})
