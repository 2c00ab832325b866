import { currentNewsroom } from '@/lib/newsroom/currentNewsroom'
import type { Edition } from '@/lib/edition'
import { SectionScreen } from './SectionScreen'
import { StandingScreen } from './StandingScreen'

/** A section's front or a standing page, whichever has this name. */
export function SectionOrPageScreen({ edition, name }: { edition: Edition; name: string }) {
  return currentNewsroom().getSection(name) ? (
    <SectionScreen edition={edition} section={name} number={1} />
  ) : (
    <StandingScreen edition={edition} slug={name} />
  )
}
