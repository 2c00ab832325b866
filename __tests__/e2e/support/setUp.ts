import { takeTemporaryFolder } from '../../../scripts/temporaryFolder'
import setUpServed from '../../fixtures/setUpServed'
import { startSite } from './startSite'

/**
 * Before the journeys: a temporary folder for the run, and the sample newspaper, which no spec writes to: one that has to
 * starts a site of its own. Processes that run specs are started after this, and find both in their environment.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  await setUpServed()
  const giveBack = takeTemporaryFolder()
  const site = await startSite('content')
  process.env.E2E_ORIGIN = site.origin
  return async () => {
    await site.end('SIGTERM')
    giveBack()
  }
}
