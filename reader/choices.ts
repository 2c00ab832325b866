import { choiceKeys, type TextSize, textSizes, type Theme, themes } from '../lib/readerChoice'
import { whenPressed } from './whenPressed'

const buttons = '[data-theme-choice], [data-size-choice]'

/** Private windows may refuse storage: the choice then holds for this page. */
function keep(key: string, value: string) {
  try {
    localStorage.setItem(key, value)
  } catch {}
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

const known = <Choice extends string>(all: readonly Choice[], said: string | undefined) =>
  all.find((choice) => choice === said)

/**
 * Lets the reader choose appearance and text size: puts the choice on `<html>`, keeps it in this browser, and says on
 * the buttons which one holds. Another tab's choice holds here too.
 */
export function startChoices(page: Document): void {
  const chosen = page.documentElement.dataset

  function setTheme(theme: Theme) {
    if (theme === 'system') delete chosen.theme
    else chosen.theme = theme
  }

  function setSize(size: TextSize) {
    if (size === 'medium') delete chosen.size
    else chosen.size = size
  }

  function show() {
    for (const button of page.querySelectorAll<HTMLElement>(buttons)) {
      const { themeChoice, sizeChoice } = button.dataset
      const holds = themeChoice
        ? themeChoice === (chosen.theme ?? 'system')
        : sizeChoice === (chosen.size ?? 'medium')
      button.setAttribute('aria-pressed', String(holds))
    }
  }

  whenPressed(page, buttons, ({ dataset }) => {
    const theme = known(themes, dataset.themeChoice)
    const size = known(textSizes, dataset.sizeChoice)
    if (theme) {
      setTheme(theme)
      keep(choiceKeys.theme, theme)
    }
    if (size) {
      setSize(size)
      keep(choiceKeys.size, size)
    }
    show()
  })

  page.defaultView?.addEventListener('storage', () => {
    setTheme(known(themes, read(choiceKeys.theme)) ?? 'system')
    setSize(known(textSizes, read(choiceKeys.size)) ?? 'medium')
    show()
  })

  show()
}
