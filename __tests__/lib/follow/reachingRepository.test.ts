import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pullContent } from '@/lib/follow/pullContent'
import { type Clones, git, makeClones } from '../../fixtures/clones'

let clones: Clones
const article = 'content/ar/heritage/a.mdx'
const token = 'رمز-سري-7'

beforeEach(() => {
  clones = makeClones()
  vi.stubEnv('HOME', path.join(clones.root, 'home'))
  mkdirSync(path.join(clones.root, 'home'))
  vi.stubEnv('PUBLISH_SECRET', 'not for others')
  vi.stubEnv('NODE_OPTIONS', '--no-warnings')
  clones.commit(clones.desk, article, 'جديد')
  clones.push()
})
afterEach(() => vi.unstubAllEnvs())

const pull = () => pullContent(path.join(clones.server, 'content'), 'origin/main')
const textOf = (file: string) => readFileSync(path.join(clones.server, file), 'utf8')

function writeProgram(name: string, script: string): string {
  const place = path.join(clones.root, name)
  writeFileSync(place, `#!/bin/sh\n${script}\n`)
  chmodSync(place, 0o755)
  return place
}

/** Takes the place of ssh: only with the deploy key is there an answer, and its surroundings are written down. */
const fakeSsh = () =>
  writeProgram(
    'ssh',
    `env > '${clones.root}/env'\n[ "$1" = -i ] && [ "$2" = deploy-key ] || { echo 'Permission denied (publickey).' >&2; exit 255; }\nfor command; do :; done\nexec sh -c "$command"`,
  )

/** Names of variables that came to a child of git, beside those that git itself and a shell set. */
const listPassed = () =>
  readFileSync(path.join(clones.root, 'env'), 'utf8')
    .split('\n')
    .flatMap((line) => /^([A-Za-z_]+)=/.exec(line)?.[1] ?? [])
    .filter((name) => !/^(?:GIT_(?:DIR|WORK_TREE|CONFIG_PARAMETERS|EXEC_PATH|PREFIX|PROTOCOL)|PWD|OLDPWD|SHLVL|_)$/.test(name)) // prettier-ignore

it.each(['GIT_SSH_COMMAND', 'core.sshCommand'])(
  'reaches it with a deploy key that %s names',
  async (where) => {
    const ssh = fakeSsh()
    git(clones.server, 'remote', 'set-url', 'origin', `git@newsroom.example:${clones.remote}`)
    git(clones.server, 'config', 'core.sshCommand', `${ssh} -i other-key`)
    expect((await pull())?.reason).toBe('fetchFailed')
    if (where === 'GIT_SSH_COMMAND') vi.stubEnv(where, `${ssh} -i deploy-key`)
    else git(clones.server, 'config', where, `${ssh} -i deploy-key`)
    expect(await pull()).toBeUndefined()
    expect(textOf(article)).toBe('جديد')
  },
)

it('gives git what it needs to reach it, and none of the server’s secrets', async () => {
  git(clones.server, 'remote', 'set-url', 'origin', `git@newsroom.example:${clones.remote}`)
  vi.stubEnv('GIT_SSH_COMMAND', `${fakeSsh()} -i deploy-key`)
  const given = ['LANG', 'TZ', 'SSH_AUTH_SOCK', 'GIT_ASKPASS', 'https_proxy', 'NO_PROXY', 'SSL_CERT_FILE']
  for (const name of given) vi.stubEnv(name, '/x')
  for (const name of [
    'GIT_DIR',
    'GIT_CONFIG_GLOBAL',
    'GIT_EXTERNAL_DIFF',
    'LD_PRELOAD_',
    'CONTENT_GIT',
    'SITE_URL',
  ])
    vi.stubEnv(name, '/elsewhere')
  expect(await pull()).toBeUndefined()
  const always = ['PATH', 'HOME', 'GIT_SSH_COMMAND', 'GIT_TERMINAL_PROMPT', 'LC_ALL']
  const allowed = ['all_proxy', 'ALL_PROXY', 'http_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'no_proxy', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'] // prettier-ignore
  const passed = listPassed().filter((name) => !allowed.includes(name))
  expect(passed.sort()).toEqual([...given, ...always].sort())
})

/** Git's own program for HTTP, behind a door for who has the token. */
function serveOverHttp() {
  const env = {
    ...process.env,
    GIT_PROJECT_ROOT: clones.root,
    GIT_HTTP_EXPORT_ALL: '1',
    REMOTE_USER: 'server',
  }
  function answer(request: IncomingMessage, response: ServerResponse) {
    const expected = `Basic ${Buffer.from(`server:${token}`).toString('base64')}`
    if (request.headers.authorization !== expected)
      return response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="git"' }).end()
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    const cgi = spawn('git', ['http-backend'], {
      env: {
        ...env,
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      },
    })
    request.pipe(cgi.stdin)
    const parts: Buffer[] = []
    cgi.stdout.on('data', (part: Buffer) => parts.push(part))
    cgi.on('close', () => {
      const whole = Buffer.concat(parts)
      const end = whole.indexOf('\r\n\r\n')
      const type = /^Content-Type: (.+)$/im.exec(whole.toString('latin1', 0, end))?.[1]?.trim()
      response.writeHead(200, type === undefined ? {} : { 'Content-Type': type }).end(whole.subarray(end + 4))
    })
    return undefined
  }
  const server = createServer((request, response) => void answer(request, response))
  return new Promise<{ url: string; close(): void }>((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://server@127.0.0.1:${(server.address() as AddressInfo).port}/remote.git`,
        close: () => void server.close(),
      }),
    ),
  )
}

it.each(['GIT_ASKPASS', 'a credential helper'])('reaches it with a token from %s', async (where) => {
  const { url, close } = await serveOverHttp()
  try {
    for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']) vi.stubEnv(name, undefined)
    git(clones.server, 'remote', 'set-url', 'origin', url)
    expect((await pull())?.reason).toBe('fetchFailed')
    if (where === 'GIT_ASKPASS') vi.stubEnv(where, writeProgram('askpass', `echo '${token}'`))
    else {
      const helper = writeProgram('helper', `[ "$1" = get ] && echo 'password=${token}'`)
      git(
        clones.server,
        'config',
        '-f',
        path.join(clones.root, 'home/.gitconfig'),
        'credential.helper',
        helper,
      )
    }
    expect(await pull()).toBeUndefined()
    expect(textOf(article)).toBe('جديد')
  } finally {
    close()
  }
})
