'use client'

import { useState } from 'react'
import { Icon } from '../ui/Icon'

/** Puts the article's address on the clipboard and says so. */
export function CopyLink({ url, words }: { url: string; words: { copy: string; copied: string } }) {
  const [copied, setCopied] = useState(false)
  async function copy() {
    await navigator.clipboard.writeText(url)
    setCopied(true)
    setTimeout(() => setCopied(false), 2500)
  }
  return (
    <button
      type="button"
      onClick={copy}
      className="flex min-h-11 items-center gap-2 font-medium hover:underline"
    >
      <Icon name="link" className="size-5" />
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </button>
  )
}
