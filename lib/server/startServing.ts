import { sparePageText } from '../publish/sparePageText'
import { guardServers } from './guardServer'
import { handleSignals } from './shutdown'

/** Called once, before Next serves: whatever comes in passes the guard, and a signal ends this process in order. */
export function startServing(): void {
  sparePageText()
  guardServers()
  handleSignals()
}
