import { updateIndex } from '@/lib/content/sync/indexWriter'

/** One pass by a process of its own, to be killed: says `ready` just before it begins, and `done` after it. */
const [contentDir = '', dataDir = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
await updateIndex({ contentDir, dataDir })
process.stdout.write('done\n')
