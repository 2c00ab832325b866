import path from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { filePolicy } from './lib/publish/contentPolicy.mjs'

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

// A page's policy comes with the page (page cache) or from the proxy (search): a second one here would be enforced too.
const files = [{ key: 'Content-Security-Policy', value: filePolicy }]

const config: NextConfig = {
  cacheHandler: path.resolve('lib/publish/pageCache.mjs'),
  // Every page that is kept is kept by the handler, once.
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  // Title and description stand in the head for everyone: a chat that makes a preview reads no more than the first bytes.
  htmlLimitedBots: /.*/,
  compiler: {
    async runAfterProductionCompile({ projectDir, distDir }) {
      const { bundleThreads } = await import('./scripts/build/bundleThreads.mjs')
      await bundleThreads(projectDir, path.join(distDir, 'threads'))
    },
  },
  // `npm test` checks the types, tests' included; a server that starts does not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The proxy takes a slash at the end away together with whatever else an address needs: one redirect, not two.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['@photostructure/sqlite', 'pino', 'sharp'],
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/:handler(_next|api|media|reader|sitemaps|opensearch)/:path*', headers: files },
      // Their names carry their content.
      {
        source: '/:own(fonts|reader)/:file*',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      },
      { source: '/:file([^/]+\\.(?:svg|png|ico|webp|txt|xml|webmanifest|css))', headers: files },
    ]
  },
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
