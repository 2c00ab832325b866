import { spawn } from 'node:child_process'

/**
 * Feeds raw pictures or sound into ffmpeg, which must be installed (`apt-get install ffmpeg`, `brew install
 * ffmpeg`); the output named last in `options` is replaced. Fails with ffmpeg's own words.
 */
export async function encode(
  options: string[],
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  const ffmpeg = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...options], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = new Promise<void>((resolve, reject) => {
    ffmpeg.on('error', () => reject(new Error('ffmpeg is needed for this and is not installed')))
    ffmpeg.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}`))))
  })
  // A write that fails because ffmpeg is gone is told by `ended`, with the reason.
  ffmpeg.stdin.on('error', () => {})
  const fed = (async () => {
    for await (const piece of pieces) {
      if (!ffmpeg.stdin.write(piece)) {
        await Promise.race([new Promise((resolve) => ffmpeg.stdin.once('drain', resolve)), ended])
      }
    }
    ffmpeg.stdin.end()
  })()
  await Promise.all([fed, ended])
}
