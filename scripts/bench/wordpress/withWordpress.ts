import { join } from 'node:path'
import { findFreePort } from '../../freePort'
import type { OwnProcess } from '../site/ownProcess'
import { runNginx } from '../site/runNginx'
import { startPhp } from './askPhp'
import { configureNginx } from './configureNginx'
import type { Post } from './posts'
import { memoryOf, processorOf } from './processGroups'
import type { Programs } from './programs'
import { startFpm } from './startFpm'
import { startMariadb } from './startMariadb'
import { copyWordpress } from './wordpressFiles'

/** Where an imported article is: its number in WordPress, and its path as addresses write it. */
export type Placed = { id: number; path: string }

/** WordPress as Debian has it, with articles in it. */
export type Wordpress = {
  /** Every page is made for the one who asks. */
  origin: string
  /** The same behind nginx's cache. */
  cachedOrigin: string
  versions: Record<'wordpress' | 'theme' | 'php' | 'mariadb', string>
  /** In the order of the posts. */
  placed: Placed[]
  /** Seconds of processor and megabytes that the database, PHP and nginx have taken, together. */
  countProcessor(): number
  countMemory(): number
  /** Adds a block to the end of an article; resolves when it is saved. */
  save(id: number, block: string): Promise<void>
}

async function install(php: string, root: string, title: string): Promise<Wordpress['versions']> {
  const script = startPhp(php, 'install.php', root)
  const versions = await script.ask<Wordpress['versions']>({ title })
  await script.stop()
  return versions
}

/** @throws where WordPress has not published every post */
async function publish(php: string, root: string, posts: readonly Post[]): Promise<Placed[]> {
  const script = startPhp(php, 'import.php', root)
  const placed: Placed[] = []
  for (const post of posts) {
    const { id, address } = await script.ask<{ id: number; address: string }>(post)
    placed.push({ id, path: new URL(address).pathname })
  }
  const { articles } = await script.ask<{ articles: number }>({})
  await script.stop()
  // It comes with one of its own.
  if (articles !== posts.length + 1) throw new Error(`WordPress has ${articles} articles of ${posts.length}.`)
  return placed
}

/** Does a piece of work with a WordPress that holds some articles, below a folder; ends it in any case. */
export async function withWordpress<Result>(
  programs: Programs,
  folder: string,
  { title, posts }: { title: string; posts: readonly Post[] },
  work: (wordpress: Wordpress) => Promise<Result>,
): Promise<Result> {
  const running: { stop(): Promise<void> }[] = []
  function keep<Started extends { stop(): Promise<void> }>(started: Started): Started {
    running.push(started)
    return started
  }
  const groupOf = ({ child }: OwnProcess) => child.pid ?? 0
  try {
    const [plain, cached] = [await findFreePort(), await findFreePort()]
    const [origin, cachedOrigin] = [`http://127.0.0.1:${plain}`, `http://127.0.0.1:${cached}`]
    const root = join(folder, 'files')
    const mariadb = keep(await startMariadb(programs, join(folder, 'mariadb')))
    copyWordpress(programs.wordpress, root, origin, mariadb.socket)
    const versions = await install(programs.php, root, title)
    const placed = await publish(programs.php, root, posts)
    const fpm = keep(await startFpm(programs, join(folder, 'php')))
    const at = join(folder, 'nginx')
    const http = configureNginx(at, root, { plain, cached, socket: fpm.socket })
    const nginx = keep(await runNginx(programs.nginx, at, http, origin))
    const editor = keep(startPhp(programs.php, 'update.php', root))
    const groups = [mariadb, fpm, nginx].map(groupOf)
    const save = async (id: number, block: string) => void (await editor.ask({ id, block }))
    return await work({
      origin,
      cachedOrigin,
      versions,
      placed,
      countProcessor: () => processorOf(groups),
      countMemory: () => memoryOf(groups),
      save,
    })
  } finally {
    for (const one of running.toReversed()) await one.stop()
  }
}
