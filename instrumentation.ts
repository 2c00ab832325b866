import type { Instrumentation } from 'next'

/** Next calls this once before it serves, and not while it builds. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startServing } = await import('./lib/server/startServing')
  startServing()
  const { follow } = await import('./lib/follow/follow')
  await follow()
}

/** Next calls this for each error that it caught while it answered a request. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportRequestError } = await import('./lib/server/operators/reportRequestError')
  reportRequestError(error, { id: request.headers['x-request-id'], route: context.routePath })
}
