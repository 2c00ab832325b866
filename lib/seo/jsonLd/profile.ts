import type { ProfilePage } from 'schema-dts'
import { absoluteHref } from '@/lib/address/href'
import { authorPath } from '@/lib/address/pages'
import type { Author } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { type Edition, otherEdition } from '@/lib/edition'
import { isDesk } from '@/lib/seo/articleFacts'
import { findPictureFacts } from '@/lib/seo/pictureFacts'
import { organizationId } from './site'

/** An author: a person, or a desk of the newsroom. */
export function profileOf(author: Author, edition: Edition, news: Newsroom): ProfilePage {
  const site = news.getSite()
  const url = absoluteHref(site.url, authorPath(edition, author.id))
  const media = author.portrait === undefined ? undefined : news.getMedia(author.portrait)
  const facts = {
    '@id': `${url}#author`,
    name: author.name[edition],
    alternateName: author.name[otherEdition(edition)],
    url,
    identifier: author.id,
    description: author.bio?.[edition],
    image: media?.type === 'picture' ? findPictureFacts(media, site.url).url : undefined,
  }
  return {
    '@type': 'ProfilePage',
    url,
    inLanguage: edition,
    mainEntity: isDesk(author)
      ? { '@type': 'Organization', ...facts, parentOrganization: { '@id': organizationId(site) } }
      : {
          '@type': 'Person',
          ...facts,
          jobTitle: author.role?.[edition],
          worksFor: { '@id': organizationId(site) },
        },
  }
}
