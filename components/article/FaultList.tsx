export type FaultView = { place: string; message: string }

/** Faults of a file, each with the place at which an editor mends it. */
export function FaultList({ faults }: { faults: FaultView[] }) {
  return (
    <ol className="ruled-stack max-w-text pt-6">
      {faults.map((fault) => (
        <li key={fault.place + fault.message}>
          <p className="type-meta text-ink-3">
            <bdi dir="ltr">{fault.place}</bdi>
          </p>
          <p className="type-body whitespace-pre-line">{fault.message}</p>
        </li>
      ))}
    </ol>
  )
}
