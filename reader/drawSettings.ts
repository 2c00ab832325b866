import { type SettingsWords, textSizes, themes } from '../lib/readerChoice'
import { make } from './make'

/** Makes the buttons of the reader's settings wherever a page leaves room for them, from the words that it brings. */
export function drawSettings(page: Document): void {
  for (const room of page.querySelectorAll<HTMLElement>('[data-settings]')) {
    const words = JSON.parse(room.dataset.settings ?? '') as SettingsWords
    room.append(
      drawGroup(page, words.appearance, 'data-theme-choice', themes, words.themes),
      drawGroup(page, words.textSize, 'data-size-choice', textSizes, words.sizes),
    )
  }
}

function drawGroup<Choice extends string>(
  page: Document,
  name: string,
  mark: 'data-theme-choice' | 'data-size-choice',
  choices: readonly Choice[],
  words: Record<Choice, string>,
): HTMLElement {
  const buttons = choices.map((choice) =>
    make(page, 'button', { type: 'button', [mark]: choice }, [words[choice]]),
  )
  return make(page, 'div', {}, [
    make(page, 'p', { class: 'mb-2 type-meta text-ink-3' }, [name]),
    make(page, 'div', { role: 'group', 'aria-label': name, class: 'segmented type-ui' }, buttons),
  ])
}
