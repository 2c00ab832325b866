/** Style sheets say start and end, never left and right; what is fixed to the file (a focus point) is no side of the page. */
const config = {
  plugins: ['stylelint-plugin-logical-css'],
  rules: {
    'logical-css/require-logical-properties': [
      true,
      {
        ignore: [
          'width',
          'height',
          'max-width',
          'min-width',
          'max-height',
          'min-height',
          'overflow-x',
          'overflow-y',
        ],
      },
    ],
    'logical-css/require-logical-keywords': true,
    'property-disallowed-list': [
      ['rotate', 'scale', 'translate'],
      { message: (property) => `Browsers of before 2022 know no "${property}": write "transform".` },
    ],
    // One part that an engine does not know and the whole line is dropped: WebKit takes no thickness here.
    'declaration-property-value-disallowed-list': [
      { 'text-decoration': ['/\\s/'] },
      {
        message: (property) =>
          `"${property}" takes one word here: an engine that does not know a part drops the whole. Write the longhands.`,
      },
    ],
  },
}

export default config
