// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { Picture, type PictureProps } from '@/components/ui/Picture'
import { VeiledPicture } from '@/components/ui/VeiledPicture'

afterEach(cleanup)

const props: PictureProps = {
  media: { file: '2026/سد مأرب.jpg', hash: '0123456789abcdef', bytes: 9, type: 'picture', width: 800, height: 600, animated: false, coding: 'webp' },
  alt: 'السد القديم',
  focus: { x: 52, y: 18 },
  sizes: '100vw',
  ratio: '16/9',
  load: 'lazy',
  drawing: false,
} // prettier-ignore

const name = '%D8%B3%D8%AF%20%D9%85%D8%A3%D8%B1%D8%A8'
const setOf = (format: string) =>
  [160, 320, 480, 640, 800]
    .map((width) => `/media/0123456789abcdef/w${width}/${name}.${format} ${width}w`)
    .join(', ')

describe('Picture', () => {
  it('offers AVIF, then WebP, in widths that are not above its own', () => {
    const { container } = render(<Picture {...props} />)
    const source = container.querySelector('source')
    expect([source?.type, source?.getAttribute('srcset'), source?.sizes]).toEqual([
      'image/avif',
      setOf('avif'),
      '100vw',
    ])
    const image = screen.getByRole('img', { name: 'السد القديم' })
    expect(image.getAttribute('srcset')).toBe(setOf('webp'))
    expect(image.getAttribute('src')).toBe(`/media/0123456789abcdef/w800/${name}.webp`)
  })

  it('keeps its space and is crisp without a style attribute', () => {
    const markup = renderToStaticMarkup(<Picture {...props} />)
    expect(markup).toContain('width="800" height="600"')
    expect(markup).toContain('class="picture-16-9"')
    expect(markup).toContain('data-fx="5" data-fy="2"')
    expect(markup).not.toContain('style=')
  })

  it('waits until it is near, unless it leads the page', () => {
    const lazy = renderToStaticMarkup(<Picture {...props} />)
    expect(lazy).toContain('loading="lazy"')
    expect(lazy).not.toContain('fetchPriority')
    const lead = renderToStaticMarkup(<Picture {...props} load="lead" />)
    expect(lead).toContain('fetchPriority="high"')
    expect(lead).not.toContain('loading=')
  })

  it('says that it is a drawing only where it is one', () => {
    expect(renderToStaticMarkup(<Picture {...props} drawing />)).toContain('data-drawing')
    expect(renderToStaticMarkup(<Picture {...props} />)).not.toContain('data-drawing')
  })

  it('of an animation is offered in WebP alone', () => {
    const markup = renderToStaticMarkup(<Picture {...props} media={{ ...props.media, animated: true }} />)
    expect(markup).not.toContain('avif')
  })

  it('puts loading before the addresses, so that no browser fetches a lazy picture at once', () => {
    const markup = renderToStaticMarkup(<Picture {...props} />)
    expect(markup.indexOf('loading=')).toBeLessThan(markup.indexOf('src='))
  })
})

describe('VeiledPicture', () => {
  it('is closed until its summary is used, without script', () => {
    const { container } = render(
      <VeiledPicture notice="مشهد قاسٍ" ask="إظهار الصورة">
        <Picture {...props} />
      </VeiledPicture>,
    )
    expect(container.querySelector('details')?.open).toBe(false)
    expect(container.querySelector('summary')?.textContent).toContain('إظهار الصورة')
  })
})
