const sizes = {
  label: 'nuqta nuqta-label',
  list: 'nuqta',
  block: 'nuqta nuqta-block',
  page: 'nuqta nuqta-page',
  hollow: 'nuqta nuqta-hollow',
} as const

/** The rhombic dot of the reed pen, the only ornament of the house; it takes the accent of what it stands in. */
export function Nuqta({ size = 'list', className = '' }: { size?: keyof typeof sizes; className?: string }) {
  return <span aria-hidden="true" className={`${sizes[size]} ${className}`.trim()} />
}
