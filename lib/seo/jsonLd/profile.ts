import type { ProfilePage } from 'schema-dts'
import { absoluteHref } from '../../address/href'
import { authorPath } from '../../address/pages'
import type { Author } from '../../content/model'
import type { Newsroom } from '../../content/newsroom'
import type { Edition } from '../../edition'
import { isDesk } from '../articleFacts'
import { findPictureFacts } from '../pictureFacts'
import { organizationId } from './site'

/** Who writes: a person, or a desk of the newsroom. */
export function profileOf(author: Author, edition: Edition, news: Newsroom): ProfilePage {
  const site = news.getSite()
  const url = absoluteHref(site.url, authorPath(edition, author.id))
  const media = author.portrait === undefined ? undefined : news.getMedia(author.portrait)
  const facts = {
    '@id': `${url}#author`,
    name: author.name[edition],
    alternateName: author.name[edition === 'ar' ? 'en' : 'ar'],
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
