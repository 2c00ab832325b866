import type { Root } from 'hast'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import type { VideoObject } from 'schema-dts'
import { visit } from 'unist-util-visit'
import { absoluteHref } from '@/lib/address/href'
import type { Article } from '@/lib/model/model'
import type { Newsroom } from '@/lib/newsroom/newsroom'
import { originalPath } from '@/lib/address/media'
import { findArticleFacts } from '@/lib/seo/articleFacts'
import { findPictureFacts } from '@/lib/seo/pictureFacts'

/**
 * The films in the text of an article. One without a still has the article's picture for it; a film that has neither is
 * left out, since no search engine takes it.
 */
export function findFilms(tree: Root, article: Article, news: Newsroom): VideoObject[] {
  const placed: MdxJsxFlowElementHast[] = []
  visit(tree, 'mdxJsxFlowElement', (node) => void (node.name === 'Video' && placed.push(node)))
  // The facts of an article cost a look into its text: few articles have films.
  if (placed.length === 0) return []
  const { url: origin } = news.getSite()
  const facts = findArticleFacts(article, news)
  return placed.flatMap((node): VideoObject[] => {
    const given = (name: string) => {
      const value = node.attributes.find((attribute) => 'name' in attribute && attribute.name === name)?.value
      return typeof value === 'string' ? value : undefined
    }
    const src = given('src') ?? ''
    const lead = article.sensitive ? undefined : article.image?.file
    const still = news.getMedia(given('poster') ?? lead ?? '')
    const isElsewhere = /^https?:/i.test(src)
    const file = isElsewhere ? undefined : news.getMedia(src)
    if (still?.type !== 'picture' || (!isElsewhere && !file)) return []
    const film: VideoObject = {
      '@type': 'VideoObject',
      name: given('title') ?? facts.title,
      description: given('caption') ?? facts.description,
      thumbnailUrl: [findPictureFacts(still, origin).url],
      uploadDate: facts.publishedAt,
      inLanguage: article.edition,
      ...(file ? { contentUrl: absoluteHref(origin, originalPath(file)) } : { url: src }),
    }
    return [film]
  })
}
