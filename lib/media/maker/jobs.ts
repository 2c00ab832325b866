import type { VariantFormat } from '@/lib/address/media'
import type { SharePictureFacts } from '@/lib/model/sharePictureFacts'

/** A file that must hold the bytes of this hash. */
export type Source = { path: string; hash: string }

/** A picture that is to be made. */
export type PictureJob =
  | { make: 'variant'; source: Source; width: number; format: VariantFormat; animated: boolean }
  | { make: 'original'; source: Source }
  | { make: 'sharePicture'; facts: SharePictureFacts; source: Source | undefined }

/** From the server to the process that makes pictures. */
export type Order = { id: number; job: PictureJob }

/**
 * Why a picture was not made: its file is gone or holds other bytes (it may be there again at once), or it cannot be
 * decoded in the memory that there is.
 */
export type Refusal = 'otherFile' | 'cannotBeMade'

/** From that process to the server; `held` is what it holds in memory afterwards, in bytes. */
export type Report = { id: number; held: number } & (
  { made: Uint8Array } | { refused: Refusal; because: string }
)

/** Told once, when it can take orders. */
export type Ready = 'ready'
