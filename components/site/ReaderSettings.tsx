import { useSettingsWords } from './settingsWords'

/**
 * Where appearance (light, dark, the system's) and the size of reading text are chosen. The page brings the words alone:
 * `reader/drawSettings.ts` makes the buttons, which would do nothing in a browser without scripts, and the reader's choice
 * never reaches the server.
 */
export function ReaderSettings({ lang }: { lang: string }) {
  const words = JSON.stringify(useSettingsWords())
  // Written as HTML, though it is empty: while developing the framework leaves alone what a script puts there.
  return (
    <div
      lang={lang}
      className="grid gap-5"
      data-settings={words}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  )
}
