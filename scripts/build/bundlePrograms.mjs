// @ts-check
import path from 'node:path'
import { build } from 'esbuild'

/** Packages with binaries of their own are not bundled. */
const external = ['@photostructure/sqlite', 'next', 'pino', 'sharp']

/**
 * Writes the programs that Node runs by themselves as one file each: the one that serves, the one that makes pictures, and
 * the threads that check and index. A program that compiles its TypeScript first needs a second and a half of processor time before it does
 * anything. Called by `next build` (next.config.ts), which is plain JavaScript's side of the house, hence the types in
 * comments.
 * @param {string} root the project's folder
 * @param {string} folder where the files are written
 */
export async function bundlePrograms(root, folder) {
  await build({
    entryPoints: [
      'lib/content/sync/threads/indexWorker',
      'lib/content/sync/threads/checkWorker',
      'lib/pictureProcess/pictureMaker',
      'server',
    ].map((name) => ({
      in: path.join(root, `${name}.ts`),
      out: path.basename(name),
    })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external,
    // A thread of the built site starts others of it (startThread.ts).
    define: { 'process.env.NEXT_RUNTIME': '"nodejs"', 'process.env.NODE_ENV': '"production"' },
    // Packages in the older format ask for Node's modules by a `require` that a module does not have.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'\nconst require = makeRequire(import.meta.url)",
    },
    chunkNames: 'shared-[hash]',
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
}
