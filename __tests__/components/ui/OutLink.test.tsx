// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { OutLink } from '@/components/ui/OutLink'

const printedOf = (element: React.ReactElement) =>
  render(element).container.querySelector('a')?.getAttribute('data-printed')

it('says on paper where it leads, once', () => {
  expect(printedOf(<OutLink href="https://khabar.example/%D8%B3%D8%AF">السدّ</OutLink>)).toBe(
    'https://khabar.example/سد',
  )
  expect(
    printedOf(
      <OutLink href="https://khabar.example/%D8%B3%D8%AF">
        <bdi>https://khabar.example/%D8%B3%D8%AF</bdi>
      </OutLink>,
    ),
  ).toBe('')
  expect(printedOf(<OutLink href="https://khabar.example/a">خبر</OutLink>)).toBeNull()
})
