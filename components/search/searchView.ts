/** One choice of the form: everything, or one of a few. */
export type ChoiceView = {
  name: string
  label: string
  chosen: string
  options: { value: string; text: string }[]
}
