import { BidiText } from '../ui/BidiText'
import { Headline } from '../ui/Headline'
import { TextTeaser } from '../list/Teaser'
import { TeaserPicture } from '../list/TeaserPicture'
import type { TeaserView } from '../views'

type Props = { lead: TeaserView; rest: TeaserView[]; sizes: string }

/** One story or two: the picture over one half, the words and what is left in the other. */
export function FewStories({ lead, rest, sizes }: Props) {
  return (
    <div className="block-few teaser">
      {lead.picture ? (
        <TeaserPicture
          picture={lead.picture}
          ratio="16/9"
          sizes={sizes}
          className="edge-to-edge self-start"
        />
      ) : null}
      <div className="flex flex-col justify-between gap-6">
        <div>
          <Headline
            as="h3"
            text={lead.title}
            edition={lead.edition}
            className="type-hl"
            link={{ href: lead.href, covers: 'teaser' }}
          />
          {lead.deck ? (
            <p className="mt-2 type-deck text-balance text-ink-2">
              <BidiText text={lead.deck} edition={lead.edition} />
            </p>
          ) : null}
        </div>
        {rest.length > 0 ? (
          <div className="ruled-stack relative z-10 border-t border-rule bg-paper pt-4.5">
            {rest.map((teaser) => (
              <TextTeaser key={teaser.id} teaser={teaser} withDeck="wide" />
            ))}
          </div>
        ) : null}
      </div>
    </div>
  )
}
