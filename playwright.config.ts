import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser'

/** Tests of things that are the same for every screen run once; all others run on a phone and on a desktop. */
const sameEverywhere = [
  'addresses bidiGeometry contract crawl embargo fontsOfPages narrow oldAddresses previews publish publishing readersView',
  'searchAnswers sharing structuredData urgentOnEveryPage weight',
].flatMap((names) => names.split(' ').map((name) => `${name}.spec.ts`))

const desktop = { viewport: { width: 1440, height: 900 } }

/** Journeys in a real Chromium against a built site, on a phone and on a desktop. */
export default defineConfig({
  testDir: '__tests__/e2e',
  globalSetup: './__tests__/e2e/support/setUp.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  reporter: process.env.CI ? 'list' : 'line',
  timeout: 60_000,
  use: {
    // Known once the site is up (globalSetup): this file is read anew by every process that runs specs.
    baseURL: process.env.E2E_ORIGIN,
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
})
