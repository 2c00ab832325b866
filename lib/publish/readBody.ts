import { readBounded } from '@/lib/http/readBounded'

/** A push that names a thousand commits is smaller; bytes. */
const bodyLimit = 1024 * 1024

/** A body is on its way by the time its head is here, from wherever it comes. Milliseconds. */
const patience = 10_000

/** The most bodies of unauthenticated clients that are read at once. */
const most = 64

/** Why a body did not come to its end: `dropped` to make room for others. */
type Unread = 'tooLong' | 'tooSlow' | 'dropped'

/** Functions that stop reading the body of an unauthenticated client, the oldest first: a signature can be checked only against the whole body. */
const strangers = new Set<() => void>()

/**
 * Reads the body of a publishing: at most a megabyte, within ten seconds. Of strangers' bodies there is a place for 64; the
 * next one takes that of the oldest, which had the longest time to come. So bodies that never end keep no webhook out.
 * @param isProven the headers said already who asks
 */
export async function readBody(
  request: Request,
  { isProven }: { isProven: boolean },
): Promise<Uint8Array | Unread> {
  let stop = (_why: Unread) => {}
  const stopped = new Promise<Unread>((resolve) => (stop = resolve))
  const timer = setTimeout(() => stop('tooSlow'), patience)
  const drop = () => stop('dropped')
  if (!isProven) takePlace(drop)
  const body = readBounded(request, bodyLimit).then((read) => read ?? 'tooLong')
  // After the answer nobody waits for the rest.
  body.catch(() => {})
  try {
    return await Promise.race([body, stopped])
  } finally {
    clearTimeout(timer)
    strangers.delete(drop)
  }
}

function takePlace(drop: () => void): void {
  const [oldest] = strangers
  if (oldest && strangers.size >= most) {
    strangers.delete(oldest)
    oldest()
  }
  strangers.add(drop)
}
