// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ShareRow } from '@/components/article/ShareRow'
import { renderIn } from '../../fixtures/renderIn'

const share = {
  whatsapp: 'https://wa.me/?text=a',
  telegram: 'https://t.me/share/url?url=a',
  facebook: 'https://www.facebook.com/sharer/sharer.php?u=a',
  x: 'https://x.com/intent/post?url=a',
}

it.each([
  ['ar', 'طرق المشاركة', ['شارك في واتساب', 'شارك في تلغرام', 'شارك في فيسبوك', 'شارك في إكس']],
  ['en', 'Ways to share', ['Share on WhatsApp', 'Share on Telegram', 'Share on Facebook', 'Share on X']],
] as const)(
  'the ways to share have a name as a list (%s), and each says what it does',
  (edition, name, links) => {
    renderIn(<ShareRow share={share} url="https://khabar.example/s/a" title="سدّ مأرب" look="row" />, edition)
    const list = screen.getByRole('list', { name })
    const found = within(list).getAllByRole('link')
    expect(found.map((link) => link.getAttribute('aria-label'))).toEqual(links)
    // What is seen is part of the name: who speaks to the device says what they see (WCAG 2.5.3).
    for (const link of found) expect(link.getAttribute('aria-label')).toContain(link.textContent)
  },
)
