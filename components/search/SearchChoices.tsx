import { useTranslations } from 'next-intl'
import { Icon } from '../ui/Icon'
import type { ChoiceView } from './searchView'

/** The choices that narrow or order a search: plain words, each a choice of its form. */
export function SearchChoices({ choices }: { choices: ChoiceView[] }) {
  const t = useTranslations('search')
  return (
    <div className="grid grid-cols-2 items-center gap-x-5 pt-2 sm:flex sm:flex-wrap lg:gap-x-7">
      {choices.map(({ name, label, chosen, options }) => (
        <label key={name} className="relative inline-flex items-center justify-self-start type-ui">
          <span className="sr-only">{label}</span>
          <select name={name} defaultValue={chosen} className="choice" data-narrows={chosen ? '' : undefined}>
            {options.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
          <Icon name="chevron" className="choice-mark size-4 text-ink-3" />
        </label>
      ))}
      <button
        type="submit"
        data-without-script=""
        className="min-h-11 justify-self-start type-ui font-bold underline"
      >
        {t('apply')}
      </button>
    </div>
  )
}
