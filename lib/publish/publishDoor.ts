import { processWide } from '@/lib/processWide'
import type { Publisher } from './publisher'

/** The requests that a route may make of the publisher, which follows the content. */
export type PublishDoor = Pick<Publisher, 'publishNow' | 'publishAnyway' | 'countWaiting' | 'getHeld'>

const shared = processWide<{ door?: PublishDoor }>('publisher', () => ({}))

/** Opens the publisher to the routes of this process: they are bundled apart from the follower. */
export function openPublishDoor(publisher: PublishDoor) {
  shared.door = publisher
}

/** The publisher of this process; undefined before the content is followed. */
export function getPublishDoor(): PublishDoor | undefined {
  return shared.door
}
