import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { testFolders } from './folders'
import { expect, test } from './test'

/** Articles of this file's own, one name a project, since both projects share the server. */
const nameOf = (project: string, name: string) => `${name}-${project}`
/** The same in Arabic letters, for headlines: a Latin name would stand in an element of its own. */
const wordOf = (project: string) => (project === 'phone' ? 'الهاتف' : 'المكتب')

function save(section: string, slug: string, front: string[], body: string): string {
  const file = path.join(testFolders.content, 'ar', section, `${slug}.mdx`)
  mkdirSync(path.dirname(file), { recursive: true })
  // As editors' programs do: written beside, then put in place.
  writeFileSync(`${file}.tmp`, ['---', ...front, '---', '', body, ''].join('\n'))
  renameSync(`${file}.tmp`, file)
  return file
}

const published = `publishedAt: ${new Date(Date.now() - 60_000).toISOString()}`
const soon = { timeout: 5_000, intervals: [100] }

test('a saved article is on its page and on the front, a changed headline everywhere, a deleted one nowhere', async ({
  page,
  request,
}, info) => {
  const slug = nameOf(info.project.name, 'fresh')
  const word = wordOf(info.project.name)
  const textOf = async (address: string) => (await request.get(address)).text()
  await textOf('/')
  await textOf('/heritage')
  const file = save('heritage', slug, [`title: "خبر جديد من ${word}"`, published, 'priority: 9'], 'نصّ الخبر.')
  await expect.poll(async () => (await request.get(`/heritage/${slug}`)).status(), soon).toBe(200)
  for (const address of ['/', '/heritage', '/latest']) {
    await expect.poll(() => textOf(address), soon).toContain(`خبر جديد من ${word}`)
  }
  save('heritage', slug, [`title: "خبر معدّل من ${word}"`, published, 'priority: 9'], 'نصّ الخبر.')
  await expect.poll(() => textOf(`/heritage/${slug}`), soon).toContain(`خبر معدّل من ${word}`)
  await expect.poll(() => textOf('/'), soon).toContain(`خبر معدّل من ${word}`)
  expect(await textOf('/')).not.toContain(`خبر جديد من ${word}`)
  rmSync(file)
  await expect.poll(async () => (await request.get(`/heritage/${slug}`)).status(), soon).toBe(404)
  await expect.poll(() => textOf('/'), soon).not.toContain(slug)
  await expect.poll(() => textOf('/heritage'), soon).not.toContain(slug)
  await page.goto(`/heritage/${slug}`)
  await expect(page.getByRole('heading', { level: 1, name: 'مبتدأ بلا خبر' })).toBeVisible()
})

test('a click shows the front as it is now, not as it was when the page was opened', async ({
  page,
}, info) => {
  const slug = nameOf(info.project.name, 'soft')
  const word = wordOf(info.project.name)
  await page.goto('/')
  await page.goto('/heritage/marib-dam')
  const file = save('science', slug, [`title: "عنوان طازج من ${word}"`, published, 'priority: 9'], 'نصّ.')
  await expect.poll(async () => (await page.request.get(`/science/${slug}`)).status(), soon).toBe(200)
  await page
    .getByRole('navigation', { name: 'الأقسام' })
    .getByRole('link', { name: 'الرئيسية' })
    .locator('visible=true')
    .first()
    .click()
  await expect(page.getByText(`عنوان طازج من ${word}`).first()).toBeAttached()
  rmSync(file)
})

test('an article of the future appears at its moment, and is nowhere before', async ({ request }, info) => {
  const slug = nameOf(info.project.name, 'embargo')
  const word = wordOf(info.project.name)
  const at = Date.now() + 6_000
  const file = save(
    'science',
    slug,
    [`title: "بعد قليل من ${word}"`, `publishedAt: ${new Date(at).toISOString()}`],
    'نصّ المقال المؤجّل.',
  )
  await request.get('/science')
  while (Date.now() < at - 1_500) {
    expect((await request.get(`/science/${slug}`)).status()).toBe(404)
    expect(await (await request.get('/science')).text()).not.toContain(slug)
    await new Promise((done) => setTimeout(done, 500))
  }
  await expect
    .poll(async () => (await request.get(`/science/${slug}`)).status(), { timeout: 10_000, intervals: [200] })
    .toBe(200)
  await expect.poll(async () => (await request.get('/science')).text(), soon).toContain(`بعد قليل من ${word}`)
  rmSync(file)
})

test('a broken article takes nothing down: its last good version stays, and the fault is said', async ({
  request,
}, info) => {
  const slug = nameOf(info.project.name, 'fragile')
  const front = ['title: "مقال سليم"', published]
  const file = save('culture', slug, front, 'نصّ سليم.')
  await expect.poll(async () => (await request.get(`/culture/${slug}`)).status(), soon).toBe(200)
  save('culture', slug, front, '<Figure src="x.webp">')
  const health = async () => JSON.stringify(await (await request.get('/api/health')).json())
  await expect.poll(health, soon).toContain(`${slug}.mdx`)
  expect(await (await request.get(`/culture/${slug}`)).text()).toContain('نصّ سليم.')
  const never = save('culture', `${slug}-never`, ['title: "بلا تاريخ"'], 'نصّ.')
  await expect.poll(health, soon).toContain(`${slug}-never.mdx`)
  expect((await request.get(`/culture/${slug}-never`)).status()).toBe(404)
  expect((await request.get('/')).status()).toBe(200)
  rmSync(file)
  rmSync(never)
})

test('a replaced picture is shown at once', async ({ request }, info) => {
  const slug = nameOf(info.project.name, 'pictured')
  const picture = path.join(testFolders.content, 'media', `${slug}.png`)
  const paint = async (colour: string) => {
    await sharp({ create: { width: 320, height: 240, channels: 3, background: colour } })
      .png()
      .toFile(`${picture}.tmp`)
    renameSync(`${picture}.tmp`, picture)
  }
  const hashIn = async () =>
    /\/media\/([0-9a-f]{16})\/[^"]*pictured/.exec(await (await request.get(`/heritage/${slug}`)).text())?.[1]
  await paint('#B4553A')
  const file = save(
    'heritage',
    slug,
    [`title: "مقال مصوّر"`, published, `image: { file: ${slug}.png, alt: "لون واحد" }`],
    'نصّ.',
  )
  await expect.poll(hashIn, soon).toBeTruthy()
  const before = await hashIn()
  await paint('#24509E')
  await expect.poll(hashIn, soon).not.toBe(before)
  const now = await hashIn()
  expect((await request.get(`/media/${now}/${slug}.png`)).status()).toBe(200)
  expect((await request.get(`/media/${before}/${slug}.png`)).status()).toBe(404)
  rmSync(file)
  rmSync(picture)
})
