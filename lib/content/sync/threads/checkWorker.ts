import { parentPort, workerData } from 'node:worker_threads'
import { attemptInTime, attemptTask } from './attemptTask'
import type { PassOrder } from './prepareFile'

const { isAlone, ...order } = workerData as PassOrder & { isAlone: boolean }
// The time of a file that is alone here is measured from outside, by the processor.
const attempt = isAlone ? attemptTask : attemptInTime

// Its asker waits for the program to be there before the time begins.
if (isAlone) parentPort?.postMessage('ready')

parentPort?.on('message', (files: string[]) => {
  parentPort?.postMessage(files.map((file) => attempt(order, file)))
})
