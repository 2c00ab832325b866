import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type Server } from '../fixtures/servers/startServer'
import type { Engine, FindEngine } from './engines/engine'
import { findOldChromium } from './engines/oldChromium'
import { findWebKit } from './engines/webKit'
import { makePaper } from './support/servePaper'

const isLong = process.env.KHABAR_LONG !== undefined

/** Browsers of readers, the oldest that can be had among them. WebKitGTK cannot be made narrower than its tool bar. */
const engines: [name: string, find: FindEngine, narrowest: number][] = [
  ['Chromium 92', () => findOldChromium(92), 390],
  ['Chromium 103', () => findOldChromium(103), 390],
  ['WebKitGTK', findWebKit, 640],
]

const pages = [
  '/',
  '/heritage',
  '/heritage/marib-dam',
  '/latest',
  '/search?q=%D8%B3%D8%AF',
  '/en/heritage/marib-dam',
]

const listDecorations = `[...document.querySelectorAll('.prose > p a:not([class])')]
  .filter((link) => !link.closest('sup'))
  .map((link) => getComputedStyle(link).textDecorationLine)`

const boxOf = (selector: string) => `(({ top, bottom, left, right }) => ({ top, bottom, left, right }))(
  document.querySelector('${selector}').getBoundingClientRect())`
type Box = { top: number; bottom: number; left: number; right: number }

let site: Server
beforeAll(async () => {
  if (!isLong) return
  const { contentDir, dataDir, write } = makePaper()
  const links = ['title: سدود قديمة', 'publishedAt: 2026-01-01T10:00:00+03:00', 'authors: [desk-heritage]']
  write(
    'ar/heritage/old-dams.mdx',
    `---\n${links.join('\n')}\n---\n\nكتب عنه [قسم التراث](/heritage/marib-dam).\n`,
  )
  site = await startServer({ CONTENT_DIR: contentDir, DATA_DIR: dataDir })
}, 120_000)
afterAll(() => site?.end('SIGKILL'))

describe.skipIf(!isLong).each(engines)('%s', (_, find, narrowest) => {
  let engine: Engine | undefined
  beforeAll(async () => (engine = await find()), 300_000)
  afterAll(() => engine?.end())

  const open = async (address: string, width = narrowest) => {
    await engine?.open(site.origin + address, width)
    return engine
  }

  it('shows no page wider than a phone', async ({ skip }) => {
    for (const address of pages) {
      const at = (await open(address)) ?? skip()
      const [screen, page] = await at.evaluate<[number, number]>(
        '[innerWidth, document.documentElement.scrollWidth]',
      )
      expect(screen).toBeLessThanOrEqual(narrowest)
      expect(page, address).toBeLessThanOrEqual(screen)
    }
  })

  it('shows the skip link to the keyboard alone', async ({ skip }) => {
    const at = (await open('/heritage')) ?? skip()
    expect((await at.evaluate<Box>(boxOf('.skip-link'))).bottom).toBeLessThanOrEqual(0)
    await at.press('Tab')
    expect(await at.evaluate('document.activeElement.className')).toContain('skip-link')
    // Nothing matches `:focus` in a window that no window manager made the current one: WebKitGTK on a bare screen.
    if (await at.evaluate('document.hasFocus()'))
      expect((await at.evaluate<Box>(boxOf('.skip-link'))).top).toBeGreaterThanOrEqual(0)
  })

  it('underlines links in running text', async ({ skip }) => {
    const at = (await open('/heritage/old-dams')) ?? skip()
    expect(await at.evaluate(listDecorations)).toEqual(['underline'])
  })

  it('opens and shuts the menu, with its buttons', async ({ skip }) => {
    const at = (await open('/')) ?? skip()
    await at.evaluate("document.querySelector('.menu > summary').focus()")
    await at.press('Enter')
    expect(await at.evaluate("document.querySelector('.menu').open")).toBe(true)
    const [sheet, button] = [
      await at.evaluate<Box>(boxOf('.menu-sheet')),
      await at.evaluate<Box>(boxOf('.menu [data-theme-choice]')),
    ]
    expect([sheet.top, sheet.left]).toEqual([0, 0])
    expect(button.right).toBeGreaterThan(button.left)
    await at.press('Escape')
    expect(await at.evaluate("document.querySelector('.menu').open")).toBe(false)
    expect(await at.evaluate('document.activeElement.tagName')).toBe('SUMMARY')
  })

  it('has the current section in sight', async ({ skip }) => {
    const at = (await open('/heritage')) ?? skip()
    const [row, current] = [
      await at.evaluate<Box>(boxOf('.nav-row')),
      await at.evaluate<Box>(boxOf('.nav-row [aria-current]')),
    ]
    expect(current.left).toBeGreaterThanOrEqual(row.left)
    expect(current.right).toBeLessThanOrEqual(row.right)
  })
})
