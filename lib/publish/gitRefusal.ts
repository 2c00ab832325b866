/** Why the content repository could not be brought forward. `detail`: git's own words, or the files in question. */
export type GitRefusal = {
  by: 'git'
  reason:
    | 'badSetting'
    | 'noRepository'
    /** Git would take settings from a file that whoever commits can write. */
    | 'committedSettings'
    | 'fetchFailed'
    | 'diverged'
    | 'localChanges'
    | 'conflict'
    /** The content folder would be a link out of the clone. */
    | 'leadsOutside'
  detail: string
}

/** A refusal in one line. */
export const refuseGit = (reason: GitRefusal['reason'], detail: string): GitRefusal => ({
  by: 'git',
  reason,
  detail: detail.trim().replace(/\s*\n\s*/g, ' '),
})
