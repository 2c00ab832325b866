import path from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { cacheControl } from './lib/http/cacheControl'

const config: NextConfig = {
  cacheHandler: path.resolve('lib/pageCache/handler.mjs'),
  // Every page that is kept is kept by the handler, once.
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  // A page's own is among its headers (lib/pageCache/pageTag.ts): Next knows nothing of the notice that is put in later.
  generateEtags: false,
  // Done before Next sees a request, with brotli: lib/server/guard/compressAnswer.ts.
  compress: false,
  // Title and description stand in the head for everyone: a chat that makes a preview reads no more than the first bytes.
  htmlLimitedBots: /.*/,
  turbopack: { resolveAlias: { './collect-segment-data': './lib/server/noPrefetches.mjs' } },
  compiler: {
    async runAfterProductionCompile({ projectDir, distDir }) {
      const { bundlePrograms } = await import('./scripts/build/bundlePrograms.mjs')
      await bundlePrograms(projectDir, path.join(distDir, 'programs'))
    },
  },
  // `npm test` checks the types, tests' included; a server that starts does not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The proxy takes a slash at the end away together with whatever else an address needs: one redirect, not two.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['@photostructure/sqlite', 'pino', 'prom-client', 'sharp'],
  // Headers of safety, and what no line here names: lib/server/guard/guardResponse.ts, which sees errors as well.
  async headers() {
    const keep = (source: string, value: string) => ({ source, headers: [{ key: 'Cache-Control', value }] })
    return [
      // Their names carry their content.
      keep('/:own(fonts|reader)/:file*', cacheControl.forEver),
      keep('/:file([^/]+\\.(?:svg|png|ico|webp))', cacheControl.file),
    ]
  },
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
