import { expect, it } from 'vitest'
import { singleSlashes } from '@/lib/server/singleSlashes'

it.each([
  ['//heritage/dam', '/heritage/dam'],
  ['///2019//05/?next=//x', '/2019/05/?next=//x'],
  ['//other.example', '/other.example'],
  ['//', '/'],
  ['/\\other.example', undefined],
  ['//\\other.example', '/other.example'],
  ['/heritage//dam', undefined],
  ['/', undefined],
])('%s is meant for %s', (url, meant) => expect(singleSlashes(url)).toBe(meant))
