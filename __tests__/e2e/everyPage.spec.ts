import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { pageKinds } from './pages'
import { expect, test } from './test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // React writes these its own way; both are valid HTML.
    'attr-case': 'off',
    'valid-id': ['error', { relaxed: true }],
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'script-type': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-empty-style': 'off',
    'tel-non-breaking': 'off',
    'require-sri': 'off',
  },
})

for (const [kind, address] of Object.entries(pageKinds)) {
  test.describe(kind, () => {
    for (const theme of ['light', 'dark'] as const) {
      test(`accessible in ${theme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme })
        await page.goto(address, { waitUntil: 'networkidle' })
        // Evaluated from outside the page, so that its policy stays in force.
        await page.evaluate(axe)
        const found = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        )
        expect(
          found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
        ).toEqual([])
      })
    }

    test('is valid HTML and keeps to its policy', async ({ page, request }, info) => {
      test.skip(info.project.name === 'desktop', 'the same document for every screen')
      const response = await request.get(address)
      expect(response.headers()['content-security-policy']).toContain("default-src 'none'")
      const report = await html.validateString(await response.text())
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
        ),
      ).toEqual([])
      await page.addInitScript(() => {
        const violations: string[] = []
        Object.assign(globalThis, { violations })
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
          violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
        )
      })
      await page.goto(address, { waitUntil: 'networkidle' })
      expect(
        await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations),
      ).toEqual([])
    })

    test('does not scroll sideways, however narrow', async ({ page }, info) => {
      test.skip(info.project.name === 'desktop', 'its screen is set here')
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(address, { waitUntil: 'networkidle' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  })
}
