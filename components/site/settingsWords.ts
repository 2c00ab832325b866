import { useTranslations } from 'next-intl'
import type { SettingsWords } from '@/lib/readerChoice'

/** The words of the reader's settings, so that the browser is sent these few and no catalogue. */
export function useSettingsWords(): SettingsWords {
  const t = useTranslations('settings')
  return {
    appearance: t('appearance'),
    textSize: t('textSize'),
    themes: { system: t('system'), light: t('light'), dark: t('dark') },
    sizes: {
      small: t('small'),
      medium: t('medium'),
      large: t('large'),
      larger: t('larger'),
      largest: t('largest'),
    },
  }
}
