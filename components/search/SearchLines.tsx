import type { SearchLine } from '@/lib/search/foundView'

/** Further lines about a search: what was probably meant, what the filters hide. */
export function SearchLines({ lines }: { lines: SearchLine[] }) {
  return lines.map(({ text, link }) => (
    <p key={text ?? link?.href} className="mt-1.5 type-ui font-normal text-ink-2">
      {text}
      {link ? (
        <>
          {' '}
          <a href={link.href} rel="nofollow" className="text-link inline-block py-1 font-bold text-ink">
            <bdi>{link.text}</bdi>
          </a>
        </>
      ) : null}
    </p>
  ))
}
