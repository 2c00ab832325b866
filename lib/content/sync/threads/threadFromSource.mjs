// Starts a thread whose program is TypeScript. Node 20 does not hand `--import tsx` on to a thread of a process that
// was itself started by tsx, so the thread registers it here.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.program)
