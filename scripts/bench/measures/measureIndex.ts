import { loadavg } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '../../temporaryFolder'
import { makeNewspaper } from '../newspaper/makeNewspaper'
import { measureQuestions } from './measureQuestions'
import { measureStarts } from './measureStarts'
import { type Newspaper, sayMachine } from '../newspaper/scratch'

/**
 * Measures the index on a newspaper. A machine that is busy is slow for everything: so each figure also stands as a
 * multiple of something simple that the same run did, and beside the load.
 */
export async function measureIndex(newspaper: Newspaper): Promise<true> {
  const scratch = makeFolder()
  const contentDir = 'folder' in newspaper ? newspaper.folder : join(scratch, 'content')
  const dataDir = join(scratch, 'data')
  const load = () => loadavg()[0]?.toFixed(1)
  if ('articles' in newspaper) makeNewspaper(contentDir, newspaper.articles)
  sayMachine()
  await measureStarts({ contentDir, dataDir })
  measureQuestions(dataDir)
  console.log(`load ${load()}, most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  return true
}
