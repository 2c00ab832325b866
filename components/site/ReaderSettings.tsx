import { textSizes, themes } from '@/lib/readerChoice'
import type { SettingsWords } from './settingsWords'

/**
 * Appearance (light, dark, the system's) and the size of reading text. The buttons come to life in `reader/choices.ts`,
 * which also says which of them holds: the reader's choice never reaches the server.
 */
export function ReaderSettings({ words, lang }: { words: SettingsWords; lang: string }) {
  return (
    <div lang={lang} className="grid gap-5">
      <div>
        <p className="mb-2 type-meta text-ink-3">{words.appearance}</p>
        <div role="group" aria-label={words.appearance} className="segmented type-ui">
          {themes.map((theme) => (
            <button key={theme} type="button" data-theme-choice={theme} suppressHydrationWarning>
              {words.themes[theme]}
            </button>
          ))}
        </div>
      </div>
      <div>
        <p className="mb-2 type-meta text-ink-3">{words.textSize}</p>
        <div role="group" aria-label={words.textSize} className="segmented type-ui">
          {textSizes.map((size) => (
            <button key={size} type="button" data-size-choice={size} suppressHydrationWarning>
              {words.sizes[size]}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
