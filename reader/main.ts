import { startChoices } from './choices'
import { startCopying } from './copying'

/**
 * All that runs in a reader's browser. Pages are whole without it, so it only listens: one listener a kind of event, for
 * whatever stands on the page.
 */
startChoices(document)
startCopying(document)
