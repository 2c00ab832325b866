/**
 * How a server holds its memory: a small machine's is for more than one program. A program that starts one without
 * `npm start` (deploy/) says the same; a test compares them.
 */
export const memoryFlags = [
  // Without a limit the engine lets its heap grow by what the machine has.
  '--max-old-space-size=400',
  // Newer engines take twice as much for what lives shortly, and that much more is held.
  '--max-semi-space-size=16',
  // Under a limit so low the engine would look through the whole heap at every twentieth page that it renders.
  '--heap-growing-percent=60',
]

/** Variables that are read before the engine: threads of glibc would each keep freed memory to themselves. */
export const memorySettings = { MALLOC_ARENA_MAX: '2' }
