import { CannotBeMade } from './maker/makePicture'
import { NotMade } from './maker/pictureProcess'
import { refuse } from '@/lib/http/refusal'

/** Seconds after which it is worth asking again where too many were waiting. */
const soon = '10'

/** The answer to who asked for a picture that was not made. Kept by nobody. */
export function refuseUnmade(error: unknown): Response {
  if (error instanceof NotMade) return refuse(404)
  return error instanceof CannotBeMade ? refuse(500) : refuse(503, { headers: { 'Retry-After': soon } })
}
