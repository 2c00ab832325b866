import { Icon } from '../ui/Icon'

/**
 * The floating way back to the top: a plain link, so that the browser itself scrolls and moves the keyboard's place;
 * the style sheet ties its appearance to scrolling.
 */
export function BackToTop({ label }: { label: string }) {
  return (
    <a href="#top" aria-label={label} title={label} className="back-to-top print:hidden">
      <span aria-hidden="true" className="back-to-top-nuqta" />
      <Icon name="up" className="relative size-5 text-paper" />
    </a>
  )
}
