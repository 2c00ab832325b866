import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser'

const port = Number(process.env.E2E_PORT ?? 3210)

/** What readers see and touch is tried on a phone and on a desktop; all else is the same for every screen. */
const onScreens = /(?:everyPage|journey|laidOutLater|reader|search|urgent)\.spec\.ts$/

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
    { name: 'once', testIgnore: onScreens, use: desktop },
    { name: 'phone', testMatch: onScreens, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    { name: 'desktop', testMatch: onScreens, use: desktop },
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
