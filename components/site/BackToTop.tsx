import { Icon } from '../ui/Icon'

/**
 * The floating way back to the top: a plain link, so that the browser itself scrolls and moves the keyboard's place;
 * the style sheet alone decides when it is in sight. It belongs to the foot of the page, and is named once.
 */
export function BackToTop({ label }: { label: string }) {
  return (
    <div className="back-to-top-track print:hidden">
      <a href="#top" aria-label={label} className="back-to-top">
        <span aria-hidden="true" className="back-to-top-nuqta" />
        <Icon name="up" className="relative size-5 text-paper" />
      </a>
    </div>
  )
}
