import type { ComponentProps, ComponentType, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Root } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { useTranslations } from 'next-intl'
import { type ElementName, elementNames } from '@/lib/content/body/elements'
import { OutLink } from '../ui/OutLink'
import type { BodyResources } from './bodyResources'
import { elementComponents } from './elements'
import { factRows } from './factRows'

type Props = {
  tree: Root
  resources: BodyResources
  /** The parts above the first paragraph that belong to the text: picture, correction, key points. */
  opening?: ReactNode
}

/**
 * The body of an article: its tree as markup, our elements drawn by their components. Nothing is evaluated. The
 * part that opens it stands in the paragraphs' own element, which is what a browser's reader view keeps.
 */
export function ArticleBody({ tree, resources, opening }: Props) {
  const t = useTranslations('body')
  const components: Components = {
    a: BodyLink,
    div: (props) =>
      'data-scroll' in props ? (
        <div {...props} role="group" className="table-scroll" tabIndex={0} aria-label={t('table')} />
      ) : (
        <div {...props} />
      ),
  }
  const body = toJsxRuntime(factRows(tree), {
    Fragment,
    jsx,
    jsxs,
    components,
    development: false,
    createEvaluater: () => ({
      evaluateExpression: (expression) =>
        expression.type === 'Identifier' ? elementFor(expression.name, resources) : undefined,
      evaluateProgram: () => undefined,
    }),
  })
  return (
    <div className="prose type-body">
      {opening ? <div className="article-opening">{opening}</div> : null}
      {body}
    </div>
  )
}

function isElementName(name: string): name is ElementName {
  return elementNames.some((known) => known === name)
}

/** The component of an element, already holding what the article's elements name. */
function elementFor(
  name: string,
  resources: BodyResources,
): ComponentType<Record<string, unknown>> | undefined {
  if (!isElementName(name)) return undefined
  // The guard has checked the attributes against this very element's schema.
  const Element = elementComponents[name] as ComponentType<Record<string, unknown>>
  return function BodyElement(attributes) {
    return <Element {...attributes} resources={resources} />
  }
}

function BodyLink({ href = '', ...rest }: ComponentProps<'a'>) {
  if (/^[/#]/.test(href)) return <a href={href} {...rest} />
  return <OutLink href={href} {...rest} />
}
