// The id of a story's heading among the marks, for links that lead there.

export function headingId(story: string): string {
  return `marks-${story}`
}
