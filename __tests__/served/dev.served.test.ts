import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { until } from '../fixtures/servers/startServer'
import { findFreePort } from '@/scripts/freePort'
import { makePaper } from './support/servePaper'

const isLong = process.env.KHABAR_LONG !== undefined

// Next lets one program develop in a folder at a time: whoever has `npm run dev` open could not run the tests.
it.runIf(isLong)('npm run dev serves a saved file at once, without a warning', async () => {
  const paper = makePaper()
  const port = await findFreePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/dev.ts', '--port', String(port)], {
    env: { ...process.env, CONTENT_DIR: paper.contentDir, DATA_DIR: paper.dataDir },
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()))
  const textOf = async (href: string) => (await fetch(`http://127.0.0.1:${port}${href}`)).text()
  try {
    await until('it answers', async () => (await textOf('/').catch(() => '')).includes('</html>'), 120)
    for (const href of ['/heritage/marib-dam', '/en', '/latest', '/nowhere']) await textOf(href)
    paper.write(
      'ar/heritage/new.mdx',
      '---\ntitle: كلمة جديدة\npublishedAt: 2024-01-01T10:00:00+03:00\n---\n\nنص.\n',
    )
    await until('it is there', async () => (await textOf('/heritage/new')).includes('كلمة جديدة'), 30)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
  expect(output).not.toMatch(/Warning/)
})
