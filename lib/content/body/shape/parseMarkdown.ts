import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx'
import { gfm } from 'micromark-extension-gfm'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import { arabicEmphasis } from './arabicEmphasis'
import { parseProse } from './parseProse'

/** Constructs of Markdown that turn what a newsroom pastes into something else. */
const text = [
  'codeIndented', // copy from agencies is indented
  'setextUnderline', // a row of dashes under a line is a row of dashes
  'definition', // «[1]: …» is how sources are often listed
  'htmlFlow',
  'htmlText',
  'autolink', // collides with elements; addresses are found in the text instead
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'tasklistCheck',
]

const extensions = [gfm({ singleTilde: false }), arabicEmphasis, mdxJsx(), { disable: { null: text } }]
// Without the first, which makes links of addresses and knows no Arabic punctuation.
const mdastExtensions = [...gfmFromMarkdown().slice(1), mdxJsxFromMarkdown()]

/** `parseMarkdown` without its short way. */
export function parseWithMarkdown(prepared: string): Root {
  return fromMarkdown(prepared, { extensions, mdastExtensions })
}

/** Parses prepared Markdown, with our elements as `mdxJsxFlowElement`. Throws where elements and Markdown overlap. */
export function parseMarkdown(prepared: string): Root {
  return parseProse(prepared) ?? parseWithMarkdown(prepared)
}
