import { expect, test } from 'vitest'
import { decode } from './decode.ts'

function decoded(text: string) {
  const { text: read, encoding, notices } = decode(new TextEncoder().encode(text))
  return { text: read, encoding, codes: notices.map(({ code }) => code) }
}

const cut = 'The ferry was late, and nobody on the landing was surprised at it, for it h=\nad been late.\n'

test('a mail with cut lines and codes is read as what it stands for, and that is told', () => {
  expect(decoded(`${cut}It wasn=92t the dog=92s fault.=20\n`)).toEqual({
    text: 'The ferry was late, and nobody on the landing was surprised at it, for it had been late.\nIt wasn’t the dog’s fault. \n',
    encoding: 'windows-1252',
    codes: ['e-012', 'e-001'],
  })
})

test('codes of UTF-8 make UTF-8', () => {
  expect(decoded('=E2=80=9CLate,=E2=80=9D she said.\n')).toMatchObject({
    text: '“Late,” she said.\n',
    encoding: 'utf-8',
  })
})

test('lines that end in a blank, and an equals sign of the story', () => {
  expect(decoded('The ferry was late,=20\nand nobody=20\nknew that 2 + 2 =3D 5.=20\n').text).toBe(
    'The ferry was late, \nand nobody \nknew that 2 + 2 = 5. \n',
  )
})

test('one sign is enough where the header of the mail names the encoding', () => {
  const header = 'Content-Transfer-Encoding: quoted-printable\n\n'
  expect(decoded(`${header}It wasn=92t late.\n`).text).toContain('wasn’t')
  expect(decoded('It wasn=92t late.\n').text).toContain('wasn=92t')
})

test('a subject in pieces is one of text', () => {
  expect(
    decoded(`Subject: =?iso-8859-1?Q?The_Caf=E9_Lamp?=\n\n${cut}It wasn=92t the dog=92s.\n`).text,
  ).toContain('Subject: The Café Lamp\n')
})

test('the header of a mail may have signs of its own', () => {
  const header = 'Content-Type: text/plain; charset=iso-8859-1; format=flowed\n\n'
  expect(decoded(`${header}${cut}It wasn=92t the dog=92s.\n`).text).toContain(
    'for it had been late.\nIt wasn’t',
  )
})

test.each([
  'He wrote x=20 on the slate, and then y=3D, and then 2+2=4.',
  'a=b=c=\nand so on, and a=AB, and then b=BA, and c=CA was left.',
  '=====\n\nThe ferry was late.\n\n=====',
  'See http://ferry.example/?id=42&page=10&lamp=20 and http://ferry.example/?id=30 and ?id=40.',
  'E=MC2, said Anna; E=MC2, said Robin. E=A0, said the dog.',
])('%s stays as it stands', (text) => {
  expect(decoded(text)).toMatchObject({ text, codes: [] })
})

test('codes among the equals signs of prose are read only where a file is full of them', () => {
  const signs = Array.from({ length: 12 }, () => 'It wasn=92t late.\n').join('')
  expect(decoded(`${signs}a=b and c=d and e=f and g=h, said Anna. See ?id=42.\n`).text).toBe(
    `${signs.replaceAll('=92', '’')}a=b and c=d and e=f and g=h, said Anna. See ?id=42.\n`,
  )
})
