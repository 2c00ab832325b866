import { sparePageText } from '../publish/sparePageText'
import { findVersions } from '../publish/versions'
import { guardServer } from './guardServer'
import { log } from './log'
import { getServed } from './servedBy'
import { handleSignals } from './shutdown'

/** Called once, before the framework serves: whatever comes in passes the guard, and a signal ends this process in order. */
export function startServing(): void {
  log.info(findVersions(), 'starting')
  sparePageText()
  guardServer(getServed())
  handleSignals()
}
