// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ShareRow } from '@/components/article/ShareRow'
import { startSharing } from '@/reader/sharing'
import { shareLinks } from '@/lib/share/shareLinks'
import { renderIn } from '../fixtures/renderIn'

const url = 'https://khabar.example/s/4k7q2m9x'
const row = <ShareRow share={shareLinks({ title: 'سد مأرب', url })} url={url} title="سد مأرب" look="row" />

it('does not offer a share sheet where the device has none', () => {
  renderIn(row)
  startSharing(document, {} as Navigator)
  expect(screen.queryByRole('button', { name: 'مشاركة أخرى…' })).toBeNull()
})

it('hands the title and the short link to the device', () => {
  const share = vi.fn(async () => {})
  renderIn(row)
  startSharing(document, { share } as unknown as Navigator)
  fireEvent.click(screen.getByRole('button', { name: 'مشاركة أخرى…' }))
  expect(share).toHaveBeenCalledExactlyOnceWith({ title: 'سد مأرب', url })
})
