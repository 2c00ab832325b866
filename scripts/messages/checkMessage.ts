import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { MessageFault } from './messageFault'
import type { Message } from './readMessages'

/** The placeholders and tags of a message, `name` and `<link>`. */
export type Placeholders = Set<string>

export type MessageCheck = { placeholders: Placeholders; faults: MessageFault[] }

function pluralForms(locale: string, type: Intl.PluralRuleType): string[] {
  return [...new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories].sort()
}

/** Whether a message can be formatted, and every plural in it has the forms that its language counts with. */
export function checkMessage(message: Message, locale: string, path: string): MessageCheck {
  const { key, text, line, column } = message
  const check: MessageCheck = { placeholders: new Set(), faults: [] }
  const place = { path, line, column }

  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      check.placeholders.add(element.type === TYPE.tag ? `<${element.value}>` : element.value)
      if (element.type === TYPE.tag) walk(element.children)
      if (element.type === TYPE.select || element.type === TYPE.plural)
        for (const option of Object.values(element.options)) walk(option.value)
      if (element.type !== TYPE.plural) continue
      const absent = pluralForms(locale, element.pluralType ?? 'cardinal').filter(
        (form) => !(form in element.options),
      )
      if (absent.length > 0)
        check.faults.push({
          ...place,
          code: 'pluralForms',
          values: { key, placeholder: element.value, forms: absent.join(' ') },
        })
    }
  }
  try {
    walk(parse(text))
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    check.faults.push({ ...place, code: 'syntax', values: { key, found } })
  }
  return check
}
