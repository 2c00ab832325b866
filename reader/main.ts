import { startChoices } from './choices'
import { startCopying } from './copying'
import { startCurrentSection } from './currentSection'
import { drawSettings } from './drawSettings'
import { startFolding } from './folding'
import { startQuoting } from './quoting'
import { startSearching } from './searching'
import { startSharing } from './sharing'
import { startUrgent } from './urgent'

/**
 * All that runs in a reader's browser. Pages are whole without it, so it only listens: one listener a kind of event, for
 * whatever stands on the page.
 */
drawSettings(document)
startChoices(document)
startCopying(document)
startFolding(document)
startCurrentSection(document)
startSharing(document, navigator)
startQuoting(document, navigator)
startUrgent(document)
startSearching(document)
