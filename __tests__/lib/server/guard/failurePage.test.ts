import { expect, it } from 'vitest'
import { editions } from '@/lib/edition'
import { type Surroundings, writeFailurePage } from '@/lib/server/guard/failurePage'
import { findHtmlFaults } from '../../../fixtures/findHtmlFaults'

const nothing: Surroundings = { name: '', links: [] }
const newspaper: Surroundings = {
  name: 'خبر & "Khabar"',
  links: [{ name: '<تراث>', path: '/heritage' }],
}
const cases = editions.flatMap((edition) =>
  [nothing, newspaper].flatMap((around) =>
    (['failed', 'busy'] as const).map((reason) => [edition, reason, around] as const),
  ),
)

it.each(cases)('is valid HTML: %s, %s, %j', async (edition, reason, around) => {
  const page = writeFailurePage(edition, '/a?b=c&d="e"', around, reason)
  expect(await findHtmlFaults(page)).toEqual([])
})
