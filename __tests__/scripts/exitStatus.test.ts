import { expect, it } from 'vitest'
import { exitStatusOf } from '@/scripts/build/exitStatus'

it('is what the program ended with, or what a shell says of the signal that ended it', () => {
  expect(exitStatusOf(0, null)).toBe(0)
  expect(exitStatusOf(3, null)).toBe(3)
  // Ended for want of memory: neither a build that succeeded nor a server that was told to end.
  expect(exitStatusOf(null, 'SIGKILL')).toBe(137)
  expect(exitStatusOf(null, 'SIGSEGV')).toBe(139)
  expect(exitStatusOf(null, 'SIGINT')).toBe(130)
})
