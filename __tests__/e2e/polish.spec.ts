import type { Locator } from '@playwright/test'
import { expect, test } from './support/test'

async function boxOf(of: Locator) {
  const box = await of.boundingBox()
  if (!box) throw new Error('not in sight')
  return { ...box, bottom: box.y + box.height, right: box.x + box.width }
}

/** How many lines its text takes. */
const countLines = (of: Locator) =>
  of.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size
  })

test.describe('a phone', () => {
  test.beforeEach(({}, info) => test.skip(info.project.name !== 'phone', 'phones alone have this'))

  test('sees no dot before the first fact of a line', async ({ page }) => {
    await page.goto('/science')
    const facts = page.locator('.section-lead .facts')
    const edge = (await boxOf(facts)).right
    const starts = await facts.locator('li').evaluateAll((items) =>
      items.map((item) => {
        const { right, top } = item.getBoundingClientRect()
        return { top, right, gap: Number.parseFloat(getComputedStyle(item).paddingInlineStart) }
      }),
    )
    const firstTop = starts[0]?.top ?? 0
    const wrapped = starts.filter(({ top }) => top > firstTop)
    expect(wrapped.length, 'these facts take two lines').toBeGreaterThan(0)
    // The dot stands in the padding: all of it outside the list, where it is clipped.
    expect(wrapped[0]?.right).toBeCloseTo(edge + (wrapped[0]?.gap ?? 0), 0)
  })

  test('sees a table of three columns whole', async ({ page }) => {
    await page.goto('/heritage/marib-dam')
    const region = page.getByRole('group', { name: 'السدّ القديم والسدّ الحديث بالأرقام' })
    const [inside, outside] = await region.evaluate(({ scrollWidth, clientWidth }) => [
      scrollWidth,
      clientWidth,
    ])
    expect(inside).toBe(outside)
  })

  test('sees a thumb beside the section and the headline of a small teaser', async ({ page }) => {
    await page.goto('/heritage/marib-dam')
    const teaser = page.getByRole('region', { name: 'مقالات ذات صلة' }).getByRole('article').first()
    const label = await boxOf(teaser.getByRole('paragraph').first())
    const thumb = await boxOf(teaser.getByRole('presentation').first())
    expect(Math.abs(thumb.y - label.y)).toBeLessThan(3)
  })

  test('sees that the row of sections goes on before the current one', async ({ page }) => {
    await page.goto('/heritage')
    const row = page.locator('.nav-row')
    const current = await boxOf(row.locator('[aria-current]'))
    expect(current.x).toBeGreaterThan(36)
    expect(current.right).toBeLessThan(360 - 36)
    const edges = await boxOf(row)
    expect([edges.x, edges.right]).toEqual([0, 360])
  })

  test('reads the ways to share from one edge', async ({ page }) => {
    await page.goto('/heritage/marib-dam')
    const row = page.locator('.border-y:has(> ul > li > [data-copy])').last()
    const heading = await boxOf(row.getByText('شارك', { exact: true }))
    const first = await boxOf(row.getByRole('link').first())
    const copy = await boxOf(row.getByRole('button'))
    expect(first.y).toBeCloseTo(heading.y, 0)
    expect(copy.right).toBeCloseTo(heading.right, 0)
  })

  test('sees no ground below the picture of an article inside the text', async ({ page }) => {
    await page.goto('/heritage/marib-dam')
    const picture = page.locator('.read-also .picture').first()
    await picture.scrollIntoViewIfNeeded()
    const ground = await boxOf(picture)
    expect(ground.height).toBeCloseTo((await boxOf(picture.locator('img'))).height, 0)
    expect(ground.width / ground.height).toBeCloseTo(92 / 78, 1)
  })
})

test('a film is followed by its caption, and that by its transcript, each in the column of the other', async ({
  page,
}) => {
  for (const address of ['/science/tides', '/opinion/footnotes']) {
    await page.goto(address)
    const figure = page.getByRole('figure').filter({ has: page.getByRole('group').getByText('النص المكتوب') })
    await figure.scrollIntoViewIfNeeded()
    const [film, caption, transcript] = [
      await boxOf(figure.locator('> :is(video, a)')),
      await boxOf(figure.locator('> figcaption > span').first()),
      await boxOf(figure.locator('> details > summary')),
    ]
    expect(caption.y).toBeGreaterThanOrEqual(film.bottom)
    expect(transcript.y).toBeGreaterThanOrEqual(caption.bottom)
    expect(transcript.right).toBeCloseTo(caption.right, 0)
  }
})

test('the mark of a note stands inside its line', async ({ page }) => {
  for (const [address, high] of [
    ['/heritage/marib-dam', 0.5],
    ['/en/heritage/marib-dam', 0.5],
  ] as const) {
    await page.goto(address)
    const mark = page.locator('.prose sup a').first()
    await mark.scrollIntoViewIfNeeded()
    const rise = await mark.evaluate((element) => {
      const body = element.closest('p')
      if (!body) return NaN
      const size = Number.parseFloat(getComputedStyle(body).fontSize)
      const before = document.createRange()
      const word = element.closest('sup')?.previousSibling
      if (!word) return NaN
      before.selectNodeContents(word)
      const line = [...before.getClientRects()].at(-1)
      const own = element.getBoundingClientRect()
      return line ? (line.bottom - own.bottom) / size : NaN
    })
    expect(rise, address).toBeLessThan(high + 0.2)
  }
})

test('a name with a hyphen stays on one line of a headline', async ({ page }) => {
  await page.goto('/culture/two-directions')
  expect(await countLines(page.getByRole('heading', { level: 1 }).getByText('COVID-19'))).toBe(1)
})

test('the time of a story takes one line', async ({ page }) => {
  await page.goto('/')
  for (const time of await page.locator('.latest-item:visible > time').all())
    expect(await countLines(time)).toBe(1)
})

test('colours of the reader’s system tell which setting is chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  const mark = page.locator('.nuqta:visible').first()
  const colours = await mark.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(document.body).color,
  ])
  expect(colours[0]).toBe(colours[1])
})

test('the menu of phones keeps the keyboard inside and shuts by Escape', async ({ page }, info) => {
  test.skip(info.project.name !== 'phone', 'phones alone have this')
  await page.goto('/')
  const button = page.locator('.menu > summary')
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'حجم الخط' })).toBeVisible()
  await expect(page.getByRole('main')).toBeHidden()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main')).toBeVisible()
  await expect(button).toBeFocused()
})

test('the menu of phones shuts by what the browser takes for its way back, and only while it is open', async ({
  page,
}, info) => {
  test.skip(info.project.name !== 'phone', 'phones alone have this')
  // A browser of a desktop has Escape for Android's Back. The site's own listener must not hear it.
  await page.addInitScript(() =>
    addEventListener('keydown', (event) => event.stopImmediatePropagation(), { capture: true }),
  )
  await page.goto('/heritage')
  await page.goto('/')
  const button = page.locator('.menu > summary')
  for (const _ of ['once', 'and again']) {
    await button.click()
    await expect(page.getByRole('main')).toBeHidden()
    // The browser hears of the open menu a moment after it is drawn.
    await expect(async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('main')).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await expect(button).toBeFocused()
  }
  await button.click()
  await button.click()
  await expect(page.getByRole('main')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL('/heritage')
})

test('in a column of numbers units stand under units', async ({ page }) => {
  await page.goto('/economy/inflation')
  const ends = await page
    .getByRole('table')
    .first()
    .evaluate((table) => {
      const range = document.createRange()
      return [...table.querySelectorAll('tbody td:nth-child(3)')].flatMap((cell) => {
        range.selectNodeContents(cell)
        return cell.textContent ? [Math.round(range.getBoundingClientRect().right)] : []
      })
    })
  expect(ends.length).toBeGreaterThan(2)
  expect(new Set(ends).size).toBe(1)
})

test('pointing at a story underlines that one alone, and focus rings it alone', async ({ page }, info) => {
  test.skip(info.project.name !== 'desktop', 'who points has a desktop')
  await page.goto('/')
  const links = page.locator('.block-few .teaser-link')
  const underlined = () =>
    links.evaluateAll((all) => all.map((link) => getComputedStyle(link).textDecorationLine === 'underline'))
  const countRings = () =>
    page
      .locator('.teaser')
      .evaluateAll((all) => all.filter((story) => getComputedStyle(story).outlineStyle !== 'none').length)
  const count = await links.count()
  expect(count).toBeGreaterThan(1)
  for (let at = 0; at < count; at++) {
    await links.nth(at).hover()
    expect(await underlined()).toEqual(Array.from({ length: count }, (_, other) => other === at))
    await page.keyboard.press('Shift')
    await links.nth(at).focus()
    expect(await countRings()).toBe(1)
  }
})
