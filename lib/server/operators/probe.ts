import type { ServerResponse } from 'node:http'
import { cacheControl } from '@/lib/http/cacheControl'
import { getFailing, hasStanding } from '@/lib/publish/passes'
import { isStopping } from '@/lib/stopping'

type Readiness = 'starting' | 'failing' | 'ready' | 'stopping'

/**
 * `ready` from the end of the first pass over the content to the signal to end, also while later passes fail: readers
 * have what stood before. `failing` where the first pass failed and there is nothing from before.
 */
export function findReadiness(): Readiness {
  if (isStopping()) return 'stopping'
  if (hasStanding()) return 'ready'
  return getFailing() ? 'failing' : 'starting'
}

function answer(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': cacheControl.api,
    ...(status === 503 && { 'retry-after': '5' }),
  })
  response.end(JSON.stringify(body))
}

/**
 * Answers those who watch the server, before Next itself is ready: during the first pass over a large newspaper, which
 * takes minutes, Next keeps every request waiting, and a process that does not answer is ended by its keeper.
 * @returns whether the path was one of theirs
 */
export function answerProbe(path: string, response: ServerResponse): boolean {
  if (path === '/api/health/live') {
    answer(response, 200, { status: 'live' })
    return true
  }
  const readiness = findReadiness()
  if (path === '/api/health/ready' || (path === '/api/health' && readiness === 'starting')) {
    answer(response, readiness === 'ready' ? 200 : 503, { status: readiness })
    return true
  }
  return false
}
