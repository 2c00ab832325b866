import type { Publisher } from './publisher'

/** What a route may ask of the publisher that follows the content. */
export type PublishDoor = Pick<Publisher, 'publishNow' | 'publishAnyway' | 'countWaiting' | 'getHeld'>

const place = Symbol.for('khabar.publisher')
const holder = globalThis as { [place]?: PublishDoor }

/** Opens the publisher to the routes of this process: they are bundled apart from the follower. */
export function openPublishDoor(publisher: PublishDoor) {
  holder[place] = publisher
}

/** The publisher of this process; undefined before the content is followed. */
export function getPublishDoor(): PublishDoor | undefined {
  return holder[place]
}
