import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser'

const port = Number(process.env.E2E_PORT ?? 3210)

/** What is the same for every screen is asked once; all else is tried on a phone and on a desktop. */
const sameEverywhere = [
  'addresses bidiGeometry contract crawl embargo narrow oldAddresses previews publish publishing',
  'searchAnswers sharing structuredData urgentOnEveryPage weight',
].flatMap((names) => names.split(' ').map((name) => `${name}.spec.ts`))

const desktop = { viewport: { width: 1440, height: 900 } }

/** Journeys in a real Chromium against a built site, on a phone and on a desktop. */
export default defineConfig({
  testDir: '__tests__/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  reporter: process.env.CI ? 'list' : 'line',
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'once', testMatch: sameEverywhere, use: desktop },
    {
      name: 'phone',
      testIgnore: sameEverywhere,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    { name: 'desktop', testIgnore: sameEverywhere, use: desktop },
  ],
  webServer: {
    command: 'node --import tsx __tests__/e2e/serve.ts',
    url: `http://localhost:${port}/api/health`,
    timeout: 600_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: { PORT: String(port) },
  },
})
