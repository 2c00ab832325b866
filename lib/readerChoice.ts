/** The settings that readers choose for themselves. They live in the browser and reach no server. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const textSizes = ['small', 'medium', 'large', 'larger', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

export const choiceKeys = { theme: 'khabar-theme', size: 'khabar-size' } as const

/** The names of the settings, in the language of their page. */
export type SettingsWords = {
  appearance: string
  textSize: string
  themes: Record<Theme, string>
  sizes: Record<TextSize, string>
}
