import { sparePageText } from './sparePageText'
import { pageCache } from '@/lib/pageCache/pageCache'
import { findVersions } from '@/lib/publish/versions'
import { guardServer } from './guard/guardServer'
import { log } from '@/lib/log'
import { getServed } from './servedBy'
import { handleSignals } from './shutdown/shutdown'

/** Called once, before the framework serves: whatever comes in passes the guard, and a signal ends this process in order. */
export function startServing(): void {
  log.info(findVersions(), 'starting')
  // From here on Next's handler finds it: no page is rendered that it would not finish.
  pageCache()
  sparePageText()
  guardServer(getServed())
  handleSignals()
}
