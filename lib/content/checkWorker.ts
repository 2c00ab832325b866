import { parentPort, workerData } from 'node:worker_threads'
import { type Checking, checkOne } from './checkPool'

const { contentDir, settings } = workerData as Pick<Checking, 'contentDir' | 'settings'>

parentPort?.on('message', (files: string[]) => {
  parentPort?.postMessage(files.map((file) => checkOne(contentDir, file, settings)))
})
