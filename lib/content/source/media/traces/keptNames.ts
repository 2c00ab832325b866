/**
 * The words of a film or sound that are kept: its title, its makers, and how it is played. All other
 * words may tell a place, a telephone or a person: each maker has names of its own for those.
 */
const kept = new Set(
  `title subtitle artist albumartist author performer composer album description synopsis summary comment copyright
license rights organization publisher genre date year creationdate date_released date_recorded track tracknumber
tracktotal part_number total_parts disc discnumber disctotal language keywords lyrics grouping isrc duration bpm
displayname compilation replaygain_track_gain replaygain_track_peak replaygain_album_gain
replaygain_album_peak r128_track_gain r128_album_gain metadata_block_picture itunnorm itunsmpb capture.fps`.split(
    /\s+/,
  ),
)

/** Whether the words of a name may be sent to readers. Case, blanks and the name of a maker do not matter. */
export function isKeptName(name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/^(?:com\.apple\.quicktime|com\.apple\.itunes|com\.android|mdta)\./, '')
    .replace(/[\s\0]+/g, '')
  return kept.has(bare)
}
