import { expect, test } from './support/test'

/**
 * How much of what has the focus is covered by something that does not belong to it, from 0 to 1, by a grid of points over
 * what of it could be on the screen.
 */
function measureCovered(): { name: string; covered: number } | undefined {
  const at = document.activeElement
  if (!at || at === document.body) return undefined
  const box = at.getBoundingClientRect()
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9]
  const points = steps.flatMap((x) =>
    steps.map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
  )
  const isSeen = ([x, y]: readonly [number, number]) => {
    const top = document.elementFromPoint(x, y)
    return (
      top !== null && (at.contains(top) || top.contains(at) || !top.closest('.sticky, .back-to-top, .urgent'))
    )
  }
  const name = at.getAttribute('aria-label') ?? at.textContent ?? ''
  return { name, covered: points.filter((point) => !isSeen(point)).length / points.length }
}

/** Nothing moves by itself for a moment after the focus did. */
test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const address of ['/heritage/marib-dam', '/en', '/search?q=سد'])
  test(`nothing that stays in sight hides what has the focus: ${address}`, async ({ page }) => {
    await page.goto(address)
    const stops: string[] = []
    for (const key of ['Tab', 'Shift+Tab'])
      for (let stop = 0; stop < 250; stop++) {
        await page.keyboard.press(key)
        const state = await page.evaluate(measureCovered)
        if (!state) break
        expect(state.covered, `${key}: ${state.name}`).toBeLessThanOrEqual(1 / 3)
        stops.push(state.name)
      }
    expect(stops.length).toBeGreaterThan(60)
  })
