import { BidiText } from '../ui/BidiText'
import { Facts } from '../ui/Facts'
import { Headline } from '../ui/Headline'
import { Nuqta } from '../ui/Nuqta'
import { SectionLabel } from '../ui/SectionLabel'
import { TeaserPicture } from '../list/TeaserPicture'
import type { TeaserView } from '../views'

/** The first story of the day: headline across, picture, deck, and up to three links that lead on from it. */
export function LeadStory({ lead, links }: { lead: TeaserView; links: TeaserView[] }) {
  return (
    <section data-pigment={lead.section.pigment}>
      <div className="teaser">
        <SectionLabel section={lead.section} kicker={lead.kicker} />
        <Headline
          as="h2"
          text={lead.title}
          edition={lead.edition}
          className="mt-2 type-hero"
          link={{ href: lead.href, covers: 'teaser' }}
        />
        <div
          className={lead.picture ? 'mt-4 grid gap-4 lg:mt-6 lg:grid-cols-[604fr_286fr] lg:gap-8' : 'mt-4'}
        >
          {lead.picture ? (
            <TeaserPicture
              picture={lead.picture}
              ratio="3/2"
              sizes="(min-width: 82rem) 604px, (min-width: 64rem) 48vw, 100vw"
              load="lead"
              className="edge-to-edge self-start"
            />
          ) : null}
          <div className="flex flex-col">
            {lead.deck ? (
              <p className="type-deck-lead text-balance text-ink-2">
                <BidiText text={lead.deck} edition={lead.edition} />
              </p>
            ) : null}
            <Facts className="mt-3">
              {lead.byline.map((writer) => (
                <span key={writer.name}>{writer.name}</span>
              ))}
              {lead.readingTime}
            </Facts>
            <LeadLinks links={links} />
          </div>
        </div>
      </div>
    </section>
  )
}

function LeadLinks({ links }: { links: TeaserView[] }) {
  if (links.length === 0) return null
  return (
    <ul className="relative z-10 mt-auto pt-5">
      {links.map((link) => (
        <li key={link.id} className="border-t border-rule">
          <a href={link.href} className="headline-link flex min-h-11 items-baseline gap-4 py-2.5 type-latest">
            <Nuqta className="self-center" />
            <span className="min-w-0">
              <BidiText text={link.title} edition={link.edition} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
