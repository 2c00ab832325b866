/** Articles on one numbered page of a section, a topic, an author or the latest list; pages that hold none are absent. */
export const articlesPerPage = 24

/** Corrections on one numbered page. */
export const correctionsPerPage = 30
