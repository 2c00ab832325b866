import { Icon } from '../ui/Icon'

/** Puts the article's address on the clipboard and says so (`reader/copying.ts`). */
export function CopyLink({ url, words }: { url: string; words: { copy: string; copied: string } }) {
  return (
    <button
      type="button"
      data-copy={url}
      className="flex min-h-11 items-center gap-2 font-medium hover:underline"
    >
      <Icon name="link" className="size-5" />
      <span aria-live="polite" data-copied={words.copied}>
        {words.copy}
      </span>
    </button>
  )
}
