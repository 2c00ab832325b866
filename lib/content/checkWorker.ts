import { parentPort, workerData } from 'node:worker_threads'
import type { Checking } from './checkPool'
import { fileTasks } from './fileTasks'

const { task, contentDir, settings } = workerData as Omit<Checking, 'workers'>
const run = fileTasks[task]

parentPort?.on('message', (files: string[]) => {
  parentPort?.postMessage(files.map((file) => run(contentDir, file, settings)))
})
