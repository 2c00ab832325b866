'use client'

import { useSyncExternalStore } from 'react'
import { choiceKeys, type TextSize, textSizes, type Theme, themes } from './readerChoice'
import type { SettingsWords } from './settingsWords'

const changed = 'khabar-settings'

function subscribe(listen: () => void) {
  addEventListener(changed, listen)
  addEventListener('storage', listen)
  return () => {
    removeEventListener(changed, listen)
    removeEventListener('storage', listen)
  }
}

const root = () => document.documentElement.dataset

/** Private windows may refuse storage: the choice then holds for this page. */
function keep(key: string, value: string) {
  try {
    localStorage.setItem(key, value)
  } catch {}
  dispatchEvent(new Event(changed))
}

function chooseTheme(theme: Theme) {
  if (theme === 'system') delete root().theme
  else root().theme = theme
  keep(choiceKeys.theme, theme)
}

function chooseSize(size: TextSize) {
  if (size === 'medium') delete root().size
  else root().size = size
  keep(choiceKeys.size, size)
}

/** Appearance (light, dark, the system's) and the size of reading text. */
export function ReaderSettings({ words, lang }: { words: SettingsWords; lang: string }) {
  const theme = useSyncExternalStore(
    subscribe,
    () => root().theme ?? 'system',
    () => 'system',
  )
  const size = useSyncExternalStore(
    subscribe,
    () => root().size ?? 'medium',
    () => 'medium',
  )
  return (
    <div lang={lang} className="grid gap-5">
      <div>
        <p className="mb-2 type-meta text-ink-3">{words.appearance}</p>
        <div role="group" aria-label={words.appearance} className="segmented type-ui">
          {themes.map((each) => (
            <button key={each} type="button" aria-pressed={theme === each} onClick={() => chooseTheme(each)}>
              {words.themes[each]}
            </button>
          ))}
        </div>
      </div>
      <div>
        <p className="mb-2 type-meta text-ink-3">{words.textSize}</p>
        <div role="group" aria-label={words.textSize} className="segmented type-ui">
          {textSizes.map((each) => (
            <button key={each} type="button" aria-pressed={size === each} onClick={() => chooseSize(each)}>
              {words.sizes[each]}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
