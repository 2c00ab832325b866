const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13ZM15.5 15.5L20.5 20.5',
  menu: 'M3 6.5H21M3 12H21M3 17.5H21',
  close: 'M5 5L19 19M19 5L5 19',
  arrow: 'M20 12H5M11 5.5L4.5 12L11 18.5',
  up: 'M12 20V5M5.5 11L12 4.5L18.5 11',
  chevron: 'M14.5 6L8.5 12L14.5 18',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17ZM3.5 12H20.5M12 3.5C7 8.5 7 15.5 12 20.5C17 15.5 17 8.5 12 3.5Z',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17ZM12 7V12L15.5 14',
  link: 'M10 14L14 10M8.5 11L6 13.5a3.2 3.2 0 0 0 4.5 4.5L13 15.5M11 8.5L13.5 6a3.2 3.2 0 0 1 4.5 4.5L15.5 13',
  settings: 'M19.5 14.5A8 8 0 1 1 9.5 4.5A6.5 6.5 0 0 0 19.5 14.5Z',
  home: 'M4 11L12 4L20 11M6 9.5V20H18V9.5',
  play: 'M8 5L19 12L8 19Z',
} as const

export type IconName = keyof typeof paths

/** Arrows and chevrons point along the reading direction; everything else looks the same in both. */
const mirrored: ReadonlySet<IconName> = new Set(['arrow', 'chevron'])

export function Icon({ name, className = 'size-6' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="square"
      className={['shrink-0', mirrored.has(name) && 'mirror', className].filter(Boolean).join(' ')}
    >
      <path d={paths[name]} />
    </svg>
  )
}
