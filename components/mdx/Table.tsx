import { useTranslations } from 'next-intl'
import { BidiText } from '../ui/BidiText'
import { Time } from '../ui/Time'
import type { ElementProps } from './elementProps'

const isNumber = (text: string) => /^[\s\d٠-٩.,٫٬٪%+\-–−()/]+$/.test(text)

/** A table from a file of the newsroom; it scrolls in its own region and can be taken along. */
export function Table({ src, caption, note, source, updated, resources }: ElementProps<'Table'>) {
  const t = useTranslations('body')
  const table = resources.tables.get(src)
  const time = updated ? resources.times.get(updated) : undefined
  if (!table) return null
  const { edition } = resources
  const numeric = table.head.map((_, column) => table.rows.every((row) => isNumber(row[column] ?? '')))
  const end = (column: number) => (numeric[column] && column > 0 ? 'column-end' : undefined)
  return (
    <figure className="data-table">
      <div role="group" className="table-scroll" tabIndex={0} aria-label={caption}>
        <table>
          <caption>
            <BidiText text={caption} edition={edition} />
            {note ? (
              <span className="block type-caption font-normal text-ink-3">
                <BidiText text={note} edition={edition} />
              </span>
            ) : null}
          </caption>
          <thead>
            <tr>
              {table.head.map((cell, column) =>
                // The corner over the names of rows is often empty, and an empty heading is none.
                cell === '' ? (
                  <td key={column} />
                ) : (
                  <th key={column} scope="col" className={end(column)}>
                    <BidiText text={cell} edition={edition} />
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, position) => (
              <tr key={position}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row">
                      <BidiText text={cell} edition={edition} />
                    </th>
                  ) : (
                    <td key={column} className={end(column)}>
                      <BidiText text={cell} edition={edition} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 type-caption text-ink-3">
        {source ? (
          <span>
            {t('tableSource')} <BidiText text={source} edition={edition} />
          </span>
        ) : null}
        {time ? (
          <span>
            {t('tableUpdated')} <Time time={time} />
          </span>
        ) : null}
        <a href={table.href} download className="text-link">
          {t('download')}
        </a>
      </figcaption>
    </figure>
  )
}
