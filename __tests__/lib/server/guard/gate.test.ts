import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Gate } from '@/lib/server/guard/gate'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const said: string[] = []
beforeEach(() => void (said.length = 0))
const visit = (name: string) => ({
  pass: () => void said.push(`${name} in`),
  turnAway: () => void said.push(`${name} away`),
})

it('lets so many in, has a few wait in their order, and turns the rest away', () => {
  const gate = new Gate({ atOnce: 1, waiting: 2, patience: 1000 })
  const leave = ['a', 'b', 'c', 'd'].map((name) => gate.enter(visit(name)))
  expect(said).toEqual(['a in', 'd away'])
  leave[0]?.()
  leave[0]?.()
  expect(said).toEqual(['a in', 'd away', 'b in'])
  leave[1]?.()
  expect(said.at(-1)).toBe('c in')
})

it('turns away who has waited long enough, and forgets who left', () => {
  const gate = new Gate({ atOnce: 1, waiting: 2, patience: 1000 })
  const [leaveA, leaveB] = [gate.enter(visit('a')), gate.enter(visit('b'))]
  leaveB()
  gate.enter(visit('c'))
  vi.advanceTimersByTime(1000)
  expect(said).toEqual(['a in', 'c away'])
  leaveA()
  gate.enter(visit('d'))
  expect(said).toEqual(['a in', 'c away', 'd in'])
})

it('never holds more than it may, loses nobody, and is empty in the end', () => {
  const steps = fc.array(fc.oneof(fc.constant('enter' as const), fc.nat({ max: 30 })), { maxLength: 60 })
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      (given, atOnce, waiting) => {
        const gate = new Gate({ atOnce, waiting, patience: 1000 })
        const visits: { state: 'waits' | 'in' | 'away' | 'left'; leave(): void }[] = []
        const count = (state: string) => visits.filter((one) => one.state === state).length
        const leave = (one: (typeof visits)[number]) => {
          one.state = one.state === 'away' ? 'away' : 'left'
          one.leave()
        }
        for (const step of given) {
          const one = visits[typeof step === 'number' ? step : -1]
          if (step === 'enter') {
            const came: (typeof visits)[number] = { state: 'waits', leave: () => {} }
            visits.push(came)
            came.leave = gate.enter({
              pass: () => (came.state = 'in'),
              turnAway: () => (came.state = 'away'),
            })
          } else if (one) leave(one)
          expect(count('in')).toBeLessThanOrEqual(atOnce)
          expect(count('waits')).toBeLessThanOrEqual(waiting)
          // Nobody waits where there is room.
          if (count('waits') > 0) expect(count('in')).toBe(atOnce)
        }
        for (const one of visits) leave(one)
        expect(count('waits') + count('in')).toBe(0)
      },
    ),
  )
})
