import { HtmlValidate } from 'html-validate'
import { pageKinds } from './pages'
import { expect, test } from './test'

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

for (const [kind, address] of Object.entries(pageKinds))
  test(`${kind} is valid HTML and says its policy`, async ({ request }) => {
    const response = await request.get(address)
    expect(response.headers()['content-security-policy']).toContain("default-src 'none'")
    const report = await html.validateString(await response.text())
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
      ),
    ).toEqual([])
  })
