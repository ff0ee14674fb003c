import { expect, test } from 'vitest'
import { parseStory } from '../parse.ts'
import { groupFiles, joinFiles } from './join-files.ts'

function read(file: string, text: string) {
  const { story, notices } = parseStory(text, { file })
  return { story, notices }
}

function groups(files: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const names = Object.keys(files)
  const heads = names.map((file) => read(file, files[file] ?? '').story)
  return groupFiles(heads).map((group) => group.map((at) => names[at] ?? ''))
}

const header = (title: string) => `Title: ${title}\nAuthor: Wren Hollis\nRating: PG\n\n`
const part = (number: number) => `Part ${number}\n\nThe ferry was late.\n\n`

test('files that count their parts are one story, in the order of the parts', () => {
  const joined = joinFiles([
    read('wren/lamp11-12.txt', `${header('The Lamp')}${part(11)}${part(12)}THE END\n`),
    read('wren/lamp1-10.txt', `${header('The Lamp')}A/N: hello\n\n${part(1)}${part(10)}TBC\n`),
    read('wren/oil.txt', `${header('Oil')}It burnt.\n`),
  ])
  expect(joined.map(({ files }) => files)).toEqual([
    ['wren/lamp1-10.txt', 'wren/lamp11-12.txt'],
    ['wren/oil.txt'],
  ])
  const [lamp] = joined
  expect(lamp?.story.parts.map(({ heading }) => heading)).toEqual(['Part 1', 'Part 10', 'Part 11', 'Part 12'])
  expect(lamp?.story).toMatchObject({ title: { value: 'The Lamp' }, status: { value: 'complete' } })
})

test('later files need no header', () => {
  expect(
    groups({
      'lamp01.txt': `${header('The Lamp')}It burnt.`,
      'lamp02.txt': 'It went out.',
      'lamp03.txt': 'It was dark.',
    }),
  ).toEqual([['lamp01.txt', 'lamp02.txt', 'lamp03.txt']])
})

test('a folder of parts is one story', () => {
  expect(
    groups({
      'The Lamp/chapter 1.txt': `${header('The Lamp')}It burnt.`,
      'The Lamp/chapter 10.txt': 'It was dark.',
      'The Lamp/chapter 8-9.txt': 'It flickered.',
      'The Lamp/chapter 2-7.txt': 'It went out.',
    }),
  ).toEqual([
    [
      'The Lamp/chapter 1.txt',
      'The Lamp/chapter 2-7.txt',
      'The Lamp/chapter 8-9.txt',
      'The Lamp/chapter 10.txt',
    ],
  ])
})

test('titles that count the parts of their file are the same title', () => {
  expect(
    groups({
      'lamp_1.txt': `${header('The Lamp (1/2)')}It burnt.`,
      'lamp_2.txt': `${header('The Lamp (2/2)')}It went out.`,
    }),
  ).toEqual([['lamp_1.txt', 'lamp_2.txt']])
})

test('another title, another author, a part said twice or the first one missing: each stays for itself', () => {
  const apart: readonly Readonly<Record<string, string>>[] = [
    { 'lamp1.txt': `${header('The Lamp')}It burnt.`, 'lamp2.txt': `${header('The Lamp Again')}It burnt.` },
    {
      'lamp1.txt': `${header('The Lamp')}It burnt.`,
      'lamp2.txt': 'Title: The Lamp\nAuthor: Somebody\n\nIt burnt.',
    },
    { 'lamp1.txt': `${header('The Lamp')}It burnt.`, 'lamp-1.txt': `${header('The Lamp')}It burnt.` },
    { 'lamp2.txt': `${header('The Lamp')}It burnt.`, 'lamp3.txt': `${header('The Lamp')}It burnt.` },
    { 'lamp1.txt': `${header('The Lamp')}It burnt.`, 'lamp9.txt': `${header('The Lamp')}It burnt.` },
    { '01.txt': 'It burnt.', '02.txt': 'It went out.' },
    { 'untitled1.txt': 'It burnt.', 'untitled2.txt': 'It went out.' },
    { 'lamp.txt': `${header('The Lamp')}It burnt.`, 'copy.txt': `${header('The Lamp')}It burnt.` },
  ]
  for (const files of apart) expect(groups(files).every((group) => group.length === 1)).toBe(true)
})
