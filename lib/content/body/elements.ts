import { z } from 'zod'
import { readMediaFile } from '@/lib/content/source/mediaName'

/**
 * The elements that editors may write in an article, with the schemas of their attributes. Attributes are
 * strings (or bare, for `true`): there are no expressions. `components/mdx/elements.ts` must draw each of them.
 */

const text = z.string().trim().min(1)
/** A file below `media/`. That it exists is a rule of its own. */
const mediaFile = text.refine((written) => readMediaFile(written) !== undefined)
const webAddress = z.url({ protocol: /^https?$/ })
const instant = z.iso.datetime({ offset: true })
/** `section/slug`, or a slug alone where it names one article of the edition. */
const articleSlug = text
/** Two percentages, `50 20`: the point that a crop keeps. */
const focus = text.regex(/^(?:\d{1,2}|100)\s+(?:\d{1,2}|100)$/)

const figure = z.strictObject({
  src: mediaFile,
  alt: text,
  caption: text.optional(),
  credit: text.optional(),
  focus: focus.optional(),
  sensitive: z.literal(true).optional(),
})

export const elements = {
  /** A picture with caption and credit. */
  Figure: { attributes: figure, children: 'none' },
  /** Several `<Figure/>` in a row that can be opened large. */
  Gallery: { attributes: z.strictObject({ caption: text.optional() }), children: 'figures' },
  /** A sentence of the article, drawn large. */
  PullQuote: { attributes: z.strictObject({ source: text.optional() }), children: 'markdown' },
  /** A remark beside the story. */
  Callout: {
    attributes: z.strictObject({
      title: text.optional(),
      kind: z.enum(['note', 'background', 'warning']).optional(),
    }),
    children: 'markdown',
  },
  /** Another article inside the text. */
  ReadAlso: { attributes: z.strictObject({ article: articleSlug }), children: 'none' },
  /** A list whose items begin with a date in bold. */
  Timeline: { attributes: z.strictObject({ title: text.optional() }), children: 'list' },
  /** A list of `term: value`. */
  Factbox: { attributes: z.strictObject({ title: text }), children: 'list' },
  /** A film of `media/`, or a YouTube address that is shown as our own poster and a link. */
  Video: {
    attributes: z.strictObject({
      src: z.union([webAddress, mediaFile]),
      poster: mediaFile.optional(),
      title: text,
      caption: text.optional(),
      credit: text.optional(),
      captions: mediaFile.optional(),
    }),
    children: 'transcript',
  },
  /** A sound of `media/`; what stands between the tags is its transcript. */
  Audio: {
    attributes: z.strictObject({ src: mediaFile, title: text, credit: text.optional() }),
    children: 'transcript',
  },
  /** A quoted post as text with its link. */
  SocialQuote: {
    attributes: z.strictObject({
      author: text,
      handle: text.optional(),
      network: text,
      url: webAddress,
      date: z.union([instant, z.iso.date()]).optional(),
    }),
    children: 'markdown',
  },
  /** Quran or poetry: one line a verse, ` / ` between the halves of a verse. Never cut, never stripped of marks. */
  Verse: {
    attributes: z.strictObject({ kind: z.enum(['quran', 'poetry']).optional(), source: text.optional() }),
    children: 'lines',
  },
  /** A CSV of `media/`. */
  Table: {
    attributes: z.strictObject({
      src: mediaFile,
      caption: text,
      note: text.optional(),
      source: text.optional(),
      updated: z.union([instant, z.iso.date()]).optional(),
    }),
    children: 'none',
  },
} as const satisfies Record<string, { attributes: z.ZodObject; children: ElementChildren }>

export type ElementChildren = 'none' | 'markdown' | 'list' | 'lines' | 'figures' | 'transcript'
export type ElementName = keyof typeof elements
export type ElementAttributes<Name extends ElementName> = z.infer<(typeof elements)[Name]['attributes']>
export const elementNames = Object.keys(elements) as ElementName[]
