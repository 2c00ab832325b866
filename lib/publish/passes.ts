/** The last pass over the content, for `/api/health`. */
export type Pass = { at: string; total: number; read: number; milliseconds: number }

const place = Symbol.for('khabar.lastPass')
const holder = globalThis as { [place]?: Pass }

/** Remembers a pass for the whole process: the follower and the routes are bundled apart. */
export function notePass({ total, read, milliseconds }: Omit<Pass, 'at'>) {
  holder[place] = { at: new Date().toISOString(), total, read, milliseconds }
}

/** The last pass of this process, if there was one. */
export function getLastPass(): Pass | undefined {
  return holder[place]
}
