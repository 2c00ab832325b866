/** Next calls this once before it serves, and not while it builds. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { follow } = await import('./lib/publish/follow')
  await follow()
}
