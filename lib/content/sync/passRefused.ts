/** Why a pass wrote nothing. `total`: articles that stand, and stay. */
export type PassRefusal =
  /** It would have taken so many of them away at once. */
  | { by: 'guard'; removing: number; total: number }
  /** The content folder is not there. */
  | { by: 'absence'; total: number }

/** The guard held a change of content back: the index is as it was. */
export class PassRefused extends Error {
  constructor(readonly refusal: PassRefusal) {
    super(
      refusal.by === 'absence'
        ? 'the content folder is not there'
        : `the change would remove ${refusal.removing} of ${refusal.total} articles`,
    )
  }
}
