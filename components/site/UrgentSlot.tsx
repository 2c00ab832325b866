/**
 * The place of an urgent notice. The one that the document brings is written by `lib/urgent/drawUrgent.ts`; one that comes while
 * the page is open hangs below the row of sections and moves nothing (`reader/urgent.ts`).
 */
export function UrgentSlot({ urgent }: { urgent: { markup: string; address: string } }) {
  return (
    <>
      <div
        data-urgent={urgent.address}
        className="print:hidden"
        dangerouslySetInnerHTML={{ __html: urgent.markup }}
      />
      <div data-urgent-later aria-live="polite" className="urgent-later print:hidden" />
    </>
  )
}
