import { sparePageText } from '../publish/sparePageText'
import { findVersions } from '../publish/versions'
import { guardServers } from './guardServer'
import { log } from './log'
import { handleSignals } from './shutdown'

/** Called once, before Next serves: whatever comes in passes the guard, and a signal ends this process in order. */
export function startServing(): void {
  log.info(findVersions(), 'starting')
  sparePageText()
  guardServers()
  handleSignals()
}
