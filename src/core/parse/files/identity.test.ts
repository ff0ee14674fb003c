import { expect, test } from 'vitest'
import type { Story } from '../../story.ts'
import { parseStory } from '../parse.ts'
import { slug, withUniqueIds } from './identity.ts'

function storyIn(text: string, file: string): Story {
  return parseStory(text, { file }).story
}

test('an address comes from title and author, else from the file', () => {
  expect(storyIn('Title: The Ferry\nAuthor: Wren Hollis\n\nLate.', 'x.txt').id).toBe('the-ferry-wren-hollis')
  expect(storyIn('It was late, and nobody minded.', 'old/The_Ferry (1).txt').id).toBe('the-ferry-1')
})

test('an address is never empty and never one of the app’s own', () => {
  expect(storyIn('Late, it was.', '中.txt').id).toMatch(/^story-[a-z0-9]+$/)
  for (const word of ['story', 'read', 'search', 'shelves', 'marks', 'settings', 'device']) {
    expect(storyIn('Late, it was.', `${word}.txt`).id).toBe(`${word}-1`)
  }
})

test('an address is no name that objects have of their own', () => {
  expect(storyIn('Title: Constructor\n\nLate, it was.', 'a.txt').id).toBe('constructor-1')
  expect(storyIn('Late, it was.', 'prototype.txt').id).toBe('prototype-1')
  expect(storyIn('Late, it was.', '__proto__.txt').id).toBe('proto')
})

test('letters are folded to plain ones', () => {
  expect(slug('Straße über Ærø – “L’Été”')).toBe('strasse-uber-aero-lete')
})

test('stories of the same name get numbers in their order', () => {
  const stories = ['a.txt', 'b/a.txt', 'c/a.txt', 'a-2.txt'].map((file) => storyIn('Late, it was.', file))
  expect(withUniqueIds(stories).map((story) => story.id)).toEqual(['a', 'a-3', 'a-4', 'a-2'])
})
