// What is wrong with a line that is no YAML, in words for who wrote it: the library's own speak of scalars and of nodes.

import type { ErrorCode, YAMLError } from 'yaml'

const SAYS: Partial<Readonly<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'A tab stands at the beginning of this line: indent with spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'This value has a colon or a list in it: put the whole value in quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'A name belongs here, and a colon with a space behind it: write `name: value`.',
  MISSING_CHAR: 'A name belongs here, and a colon with a space behind it: write `name: value`.',
  BAD_SCALAR_START:
    'This value begins with a sign that YAML keeps for itself: put the value in quotation marks.',
  BAD_INDENT: 'A bracket is opened here and not closed: close it, or put the value in quotation marks.',
  UNEXPECTED_TOKEN:
    'Something stands here behind the end of the value: put the whole value in quotation marks.',
  BAD_DQ_ESCAPE: 'A \\ in double quotation marks means something else: write \\\\, or use single ones.',
  MULTIPLE_DOCS: 'A second document begins here: take out the line `---`.',
  BAD_DIRECTIVE: 'A line that begins with % means something else: put the value in quotation marks.',
}

/** One sentence: what is wrong, and what to write instead. */
export function yamlFault({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  if (code === 'MISSING_CHAR' && /quote/.test(message))
    return 'A quotation mark is opened here and not closed: close it, or leave it out.'
  return SAYS[code] ?? 'This line is no YAML: write `name: value`, one a line, and indent with spaces.'
}
